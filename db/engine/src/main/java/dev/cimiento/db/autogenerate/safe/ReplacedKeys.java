package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.safe.SafeRewrite.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces a key by another one of its name in one transaction, after the index of the new one was built. So there is
 * always a key.
 *
 * <pre>{@code
 * create unique index concurrently users_pkey_new on users (id);
 * --rollback drop index concurrently if exists users_pkey_new;
 *
 * alter table users drop constraint users_pkey;
 * alter table users add constraint users_pkey primary key using index users_pkey_new;
 * --rollback alter table users drop constraint users_pkey;
 * --rollback alter table users add constraint users_pkey primary key (number);
 * }</pre>
 */
final class ReplacedKeys implements SafeRule {

    private static final Pattern DROP = Pattern.compile("(?s)" + ALTER_TABLE + "drop constraint (?<name>" + NAME + ")");

    private static final Pattern NULLABLE =
            Pattern.compile("(?s)" + ALTER_TABLE + "alter column " + NAME + " drop not null");

    @Override
    public boolean rewrite(Position position, SafeRewrite rewrite) {
        Matcher drop = DROP.matcher(position.statement());
        if (!drop.matches() || !rewrite.isLarge(drop.group("table"))) {
            return false;
        }
        Predicate<UniqueKey> dropped =
                key -> key.table().equals(drop.group("table")) && key.name().equals(drop.group("name"));
        Optional<String> addition = position.later().stream()
                .filter(next -> UniqueKey.addedBy(next).filter(dropped).isPresent())
                .findFirst();
        Optional<String> old = rewrite.inRollback(
                back -> UniqueKey.addedBy(back).filter(dropped).isPresent());
        if (addition.isEmpty() || old.isEmpty()) {
            return false;
        }
        UniqueKey key = UniqueKey.addedBy(addition.get()).orElseThrow();
        Position others = position.without(addition.get());
        UniqueKey replaced = UniqueKey.addedBy(old.get()).orElseThrow();
        if (!key.obstacle(rewrite).isEmpty()
                || others.isDropNeededLater(key.table())
                || key.isNeededAfter(others, rewrite)
                || replaced.isNeededAfter(others, rewrite)) {
            return false;
        }
        String index = Names.withSuffix(key.name(), "_new");
        rewrite.build(Phase.BUILD, index, key.build(index), key.table());
        rewrite.buildsLater(key.name());
        List<String> statements = new ArrayList<>(List.of(position.statement(), key.additionWith(index)));
        for (String next : position.later()) {
            Matcher nullable = NULLABLE.matcher(next);
            // The columns of a primary key are required until it is dropped, and again when it is added.
            if (nullable.matches() && nullable.group("table").equals(key.table())) {
                statements.add(next);
                rewrite.removeRollback(next.replaceFirst("drop not null$", "set not null"));
            }
        }
        rewrite.add(Phase.FINISH, key.table(), statements, List.of(key.removal(), old.get()));
        rewrite.consume(addition.get());
        statements.forEach(rewrite::consume);
        rewrite.removeRollback(key.removal());
        rewrite.removeRollback(old.get());
        return true;
    }
}
