package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.safe.SafeRewrite.Phase;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds an index concurrently, in a change set of its own.
 *
 * <pre>{@code
 * create index concurrently orders_state_idx on orders (state);
 * --rollback drop index concurrently if exists orders_state_idx;
 * }</pre>
 */
final class IndexBuilds implements SafeRule {

    static final Pattern CREATE = Pattern.compile("(?s)create (?<unique>unique )?index (?<index>" + NAME
            + ") on (?:only )?(?<table>" + QUALIFIED + ")(?<rest>\\s.*)");

    /** Returns a statement that builds the index of a matched one. */
    static String concurrently(Matcher create, String index) {
        return "create " + (create.group("unique") == null ? "" : "unique ") + "index concurrently " + index + " on "
                + create.group("table") + create.group("rest");
    }

    @Override
    public boolean rewrite(Position position, SafeRewrite rewrite) {
        Matcher create = CREATE.matcher(position.statement());
        if (!create.matches() || !rewrite.isLarge(create.group("table"))) {
            return false;
        }
        String table = create.group("table");
        String index = create.group("index");
        boolean needed = position.isNeededLater(index, table, key(create), false, rewrite::isPartitioned);
        if (rewrite.isPartitioned(table)) {
            rewrite.remark("Builds " + index + " under a lock that blocks writes to " + table
                    + ": PostgreSQL builds no index of a partitioned table concurrently.");
            return false;
        }
        if (needed && !position.canComeFirst(index, table)) {
            rewrite.remark("Builds " + index + " under a lock that blocks writes to " + table
                    + ", because later statements of the same transaction need it.");
            return false;
        }
        rewrite.build(needed ? Phase.FIRST_BUILD : Phase.BUILD, index, concurrently(create, index), table);
        return true;
    }

    /** An index on an expression or on some rows is no key; its columns equal those of no reference. */
    private static Set<String> key(Matcher create) {
        return create.group("unique") == null ? Set.of() : Position.columns(create.group("rest"));
    }
}
