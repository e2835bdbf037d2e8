package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.precondition.BreakingRows;
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
 * Writes the SQL of an upgrade or downgrade without a database, to be run by hand. It has the same effect as {@link
 * Migrations}, the rows of the log table included. It takes the same lock, and fails if the database is not in the
 * state that it starts from.
 *
 * <pre>{@code
 * List<String> statements = new OfflineSql(changelog, Clock.systemUTC()).upgrade(RevisionRange.parse("base:head"));
 * Files.writeString(file, OfflineSql.script(statements)); // for psql
 * }</pre>
 *
 * @param clock gives the time that groups the rows of the log table
 */
public record OfflineSql(Changelog changelog, Clock clock) {

    /** The start of a comment line, as {@code psql} reads it. */
    private static final String COMMENT = "-- ";

    /**
     * Returns the statements of an upgrade, each without a semicolon at its end.
     *
     * @throws DatabaseException if a revision of the range does not exist, depends on a database, or the range is a
     *     downgrade
     */
    public List<String> upgrade(RevisionRange range) {
        requireOffline(range);
        requireOrder(range.from(), range.to(), "an upgrade names the earlier one");
        List<String> statements = new ArrayList<>();
        statements.add(AdvisoryLock.ACQUIRE_OR_FAIL);
        statements.add(LogRow.CREATE_TABLE);
        statements.add(requiredState(range.from()));
        for (Revision revision : changelog.within(range, 0)) {
            for (ChangeSetSql changeSet :
                    RevisionParser.readApplicable(revision).changeSets()) {
                changeSet
                        .preconditions()
                        .forEach(query -> statements.add(BreakingRows.statement(revision.toString(), query)));
                List<String> forward = new ArrayList<>(changeSet.forward());
                forward.add(changeSet.log().insert(deployment(clock)));
                add(changeSet, forward, revision + ", " + changeSet.log().id(), statements);
            }
        }
        statements.add(AdvisoryLock.RELEASE);
        return statements;
    }

    /**
     * Returns the statements of a downgrade from the first to the second revision of a range.
     *
     * @throws DatabaseException as {@link #upgrade}; also if the second revision comes after the first
     */
    public List<String> downgrade(RevisionRange range) {
        requireOffline(range);
        RevisionRange forward = new RevisionRange(range.to(), range.from());
        requireOrder(range.to(), range.from(), "a downgrade names the later one");
        List<Revision> revisions = new ArrayList<>(changelog.within(forward, 0));
        Collections.reverse(revisions);
        List<String> statements = new ArrayList<>();
        statements.add(AdvisoryLock.ACQUIRE_OR_FAIL);
        statements.add(requiredState(range.from()));
        for (Revision revision : revisions) {
            List<ChangeSetSql> changeSets =
                    new ArrayList<>(RevisionParser.read(revision).changeSets());
            Collections.reverse(changeSets);
            for (ChangeSetSql changeSet : changeSets) {
                List<String> back = new ArrayList<>(changeSet.rollback());
                back.add(changeSet.log().delete());
                add(changeSet, back, revision + ", " + changeSet.log().id() + ", rolled back", statements);
            }
        }
        statements.add(AdvisoryLock.RELEASE);
        return statements;
    }

    /** Joins statements to a file for {@code psql}, and makes {@code psql} stop at the first error. */
    public static String script(List<String> statements) {
        return statements.stream()
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining("", "\\set ON_ERROR_STOP on\n", ""));
    }

    /**
     * Returns a statement that fails unless the database has exactly the change sets of the history up to a revision.
     */
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
                            using hint = 'Write the script again, from the revision of the database.';
                    end if;
                end $$""".formatted(changeSets, place);
    }

    /** Returns the id by which Liquibase groups rows: the last ten digits of the time in milliseconds. */
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
            throw new DatabaseException(earlier + " comes after " + later + ": " + rule + " first, <from>:<to>.");
        }
    }

    private static void requireOffline(RevisionRange range) {
        if (range.isRelative()) {
            throw new DatabaseException("A relative target needs a database: give <from>:<to>, such as base:head.");
        }
    }
}
