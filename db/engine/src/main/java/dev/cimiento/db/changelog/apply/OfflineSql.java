package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.LogRow;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.RevisionRange;
import dev.cimiento.db.changelog.revision.RevisionSql.ChangeSetSql;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.DatabaseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of a part of a history, written without any database. Run by hand from the state that it begins with, it leaves
 * what {@link Migrations} leave, the log table included. It begins with the lock that every migrator takes, and refuses a
 * database that is in another state.
 *
 * @param clock marks the rows of the log that belong together
 */
public record OfflineSql(Changelog changelog, Clock clock) {

    /** As the psql program reads them: a line that begins so is a comment. */
    private static final String COMMENT = "-- ";

    /**
     * The statements that lead forward, each without a semicolon at its end.
     *
     * @throws DatabaseException when the range names what there is not, depends on a database, or leads back
     */
    public List<String> upgrade(RevisionRange range) {
        requireOffline(range);
        requireOrder(range.from(), range.to(), "forward, the earlier one");
        List<String> statements = new ArrayList<>();
        statements.add(AdvisoryLock.TAKE_OR_FAIL);
        statements.add(LogRow.CREATE_TABLE);
        statements.add(requiredState(range.from()));
        for (Revision revision : changelog.within(range, 0)) {
            for (ChangeSetSql changeSet :
                    RevisionParser.readApplicable(revision).changeSets()) {
                List<String> forward = new ArrayList<>(changeSet.forward());
                forward.add(changeSet.log().insert(deployment(clock)));
                add(changeSet, forward, revision + ", " + changeSet.log().id(), statements);
            }
        }
        statements.add(AdvisoryLock.LEAVE);
        return statements;
    }

    /**
     * The statements that lead back from the first to the second revision of a range.
     *
     * @throws DatabaseException as {@link #upgrade}; also when the second comes after the first
     */
    public List<String> downgrade(RevisionRange range) {
        requireOffline(range);
        RevisionRange forward = new RevisionRange(range.to(), range.from());
        requireOrder(range.to(), range.from(), "back, the later one");
        List<Revision> revisions = new ArrayList<>(changelog.within(forward, 0));
        Collections.reverse(revisions);
        List<String> statements = new ArrayList<>();
        statements.add(AdvisoryLock.TAKE_OR_FAIL);
        statements.add(requiredState(range.from()));
        for (Revision revision : revisions) {
            List<ChangeSetSql> changeSets =
                    new ArrayList<>(RevisionParser.read(revision).changeSets());
            Collections.reverse(changeSets);
            for (ChangeSetSql changeSet : changeSets) {
                List<String> back = new ArrayList<>(changeSet.back());
                back.add(changeSet.log().delete());
                add(changeSet, back, revision + ", " + changeSet.log().id() + ", rolled back", statements);
            }
        }
        statements.add(AdvisoryLock.LEAVE);
        return statements;
    }

    /** As a file for the psql program, which would go on after an error if it were not told to stop. */
    public static String script(List<String> statements) {
        return statements.stream()
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining("", "\\set ON_ERROR_STOP on\n", ""));
    }

    /** Fails unless the database has exactly the change sets of the history up to a revision. */
    private String requiredState(RevisionTarget from) {
        List<Revision> expected = changelog.revisions().subList(0, from.position(changelog, 0));
        String place = expected.isEmpty()
                ? Revision.BASE
                : expected.get(expected.size() - 1).id();
        long changeSets = expected.stream()
                .mapToLong(revision -> revision.changeSets().size())
                .sum();
        return """
                do $$
                declare
                    changes constant bigint := (select count(*) from databasechangelog);
                    place constant text := coalesce((
                        select filename
                        from databasechangelog
                        order by dateexecuted desc, orderexecuted desc
                        limit 1), 'base');
                begin
                    if changes <> %1$d or place <> '%2$s' then
                        raise exception 'This script begins at %2$s with %1$d change sets, and the database is at %% with %%.',
                            place, changes
                            using hint = 'Write the script anew, from where the database is.';
                    end if;
                end $$""".formatted(changeSets, place);
    }

    /** As Liquibase names what is applied together: ten digits of the time. */
    static String deployment(Clock clock) {
        String millis = Long.toString(clock.millis());
        return millis.substring(Math.max(0, millis.length() - 10));
    }

    private static void add(ChangeSetSql changeSet, List<String> work, String title, List<String> statements) {
        String first = "\n" + COMMENT + title + "\n";
        if (changeSet.transactional()) {
            statements.add(first + "begin");
            statements.addAll(work);
            statements.add("commit");
        } else {
            statements.add(first + work.get(0));
            statements.addAll(work.subList(1, work.size()));
        }
    }

    private void requireOrder(RevisionTarget earlier, RevisionTarget later, String rule) {
        if (earlier.position(changelog, 0) > later.position(changelog, 0)) {
            throw new DatabaseException(
                    earlier + " comes after " + later + ": to go " + rule + " stands first, <from>:<to>.");
        }
    }

    private static void requireOffline(RevisionRange range) {
        if (range.isRelative()) {
            throw new DatabaseException("Without a database nothing can be counted from where it is:"
                    + " give <from>:<to>, such as base:head.");
        }
    }
}
