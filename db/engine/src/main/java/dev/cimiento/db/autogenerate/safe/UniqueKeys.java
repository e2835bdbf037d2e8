package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.safe.SafeRewrite.Phase;
import java.util.List;
import java.util.Optional;

/**
 * Builds the index of a unique or primary key concurrently, and then adds the key with this index, which needs no work on
 * rows.
 *
 * <pre>{@code
 * create unique index concurrently users_email_key on users (email);
 * --rollback drop index concurrently if exists users_email_key;
 *
 * alter table users add constraint users_email_key unique using index users_email_key;
 * --rollback alter table users drop constraint users_email_key;
 * }</pre>
 */
final class UniqueKeys implements SafeRule {

    @Override
    public boolean rewrite(Position position, SafeRewrite rewrite) {
        Optional<UniqueKey> added = UniqueKey.addedBy(position.statement()).filter(key -> rewrite.isLarge(key.table()));
        if (added.isEmpty()) {
            return false;
        }
        UniqueKey key = added.get();
        boolean needed = key.isNeededAfter(position, rewrite);
        String obstacle = key.obstacle(rewrite);
        if (obstacle.isEmpty() && needed && !position.canComeFirst(key.name(), key.table())) {
            obstacle = ", because later statements of the same transaction need it.";
        }
        if (!obstacle.isEmpty()) {
            rewrite.remark("Builds the index of " + key.name() + " under a lock that blocks reads and writes of "
                    + key.table() + obstacle);
            return false;
        }
        rewrite.build(needed ? Phase.FIRST_BUILD : Phase.BUILD, key.name(), key.build(key.name()), key.table());
        if (needed) {
            rewrite.keep(key.additionWith(key.name()));
        } else {
            rewrite.add(Phase.FINISH, key.table(), List.of(key.additionWith(key.name())), List.of(key.removal()));
            rewrite.removeRollback(key.removal());
        }
        return true;
    }
}
