package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.safe.SafeRewrite.Phase;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops an index concurrently at the end, and builds it concurrently in the rollback. An index that is replaced by
 * another of its name gets a temporary name, so that statements can use it until the new one is complete.
 *
 * <pre>{@code
 * alter index orders_state_idx rename to orders_state_idx_old;
 *
 * create index concurrently orders_state_idx on orders (state, created_at);
 *
 * drop index concurrently if exists orders_state_idx_old;
 * --rollback create index concurrently orders_state_idx_old on orders (state);
 * }</pre>
 */
final class DroppedIndexes implements SafeRule {

    private static final Pattern DROP = Pattern.compile("(?s)drop index (?<index>" + QUALIFIED + ")");

    @Override
    public boolean rewrite(Position position, SafeRewrite rewrite) {
        Matcher drop = DROP.matcher(position.statement());
        if (!drop.matches()) {
            return false;
        }
        String index = drop.group("index");
        Optional<Matcher> creation = rewrite.inRollback(back -> isCreation(back, index))
                .map(IndexBuilds.CREATE::matcher)
                .filter(Matcher::matches)
                .filter(create ->
                        rewrite.isLarge(create.group("table")) && !rewrite.isPartitioned(create.group("table")));
        if (creation.isEmpty() || position.isDropNeededLater(creation.get().group("table"))) {
            return false;
        }
        if (position.later().stream().anyMatch(next -> isCreation(next, index))) {
            replace(index, creation.get(), rewrite);
        } else {
            drop(index, Names.withoutSchema(index), creation.get(), rewrite);
            rewrite.removeRollback(creation.get().group());
        }
        return true;
    }

    private static boolean isCreation(String statement, String index) {
        Matcher create = IndexBuilds.CREATE.matcher(statement);
        return create.matches() && create.group("index").equals(Names.withoutSchema(index));
    }

    private static void replace(String index, Matcher creation, SafeRewrite rewrite) {
        String old = Names.withSuffix(Names.withoutSchema(index), "_old");
        String renamed = Names.schema(index) + old;
        rewrite.keep("alter index " + index + " rename to " + old);
        rewrite.replaceRollback(
                creation.group(), "alter index " + renamed + " rename to " + Names.withoutSchema(index));
        drop(renamed, old, creation, rewrite);
    }

    private static void drop(String index, String name, Matcher creation, SafeRewrite rewrite) {
        rewrite.addAlone(
                Phase.DROP, "drop index concurrently if exists " + index, IndexBuilds.concurrently(creation, name));
    }
}
