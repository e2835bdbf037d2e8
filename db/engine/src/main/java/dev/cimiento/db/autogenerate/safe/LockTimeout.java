package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.changeset.ExistingRelations;
import dev.cimiento.db.autogenerate.changeset.PlannedChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Limits the time for which a change set waits for a lock that blocks statements of other sessions. The upgrade repeats a
 * change set that fails because of it.
 */
record LockTimeout(ExistingRelations existing) {

    private static final String SET = "set local lock_timeout = '5s'";

    /** These statements lock an existing relation at most as a query or a changed row does. */
    private static final Pattern WEAK =
            Pattern.compile("(?s)(?:comment on|grant|revoke|select|insert|update|delete|create (?:materialized )?view"
                    + "|create (?:or replace )?(?:function|procedure)|alter table \\S+\\s+validate constraint)\\s.*");

    /** These statements can lock tables that they do not name. */
    private static final Pattern INDIRECT =
            Pattern.compile("(?s)alter (?:type|domain) (?!.*\\s(?:add|rename) value ).*");

    PlannedChangeSet around(PlannedChangeSet changeSet) {
        return changeSet.transactional()
                ? new PlannedChangeSet(
                        changeSet.comment(),
                        limited(changeSet.statements()),
                        limited(changeSet.rollback()),
                        changeSet.remaining(),
                        true)
                : changeSet;
    }

    private List<String> limited(List<String> statements) {
        if (statements.stream().noneMatch(this::isStrong)) {
            return statements;
        }
        List<String> limited = new ArrayList<>(List.of(SET));
        limited.addAll(statements);
        return limited;
    }

    private boolean isStrong(String statement) {
        boolean indirect = existing.haveNames() && INDIRECT.matcher(statement).matches();
        return indirect || !WEAK.matcher(statement).matches() && existing.areNamedIn(statement);
    }
}
