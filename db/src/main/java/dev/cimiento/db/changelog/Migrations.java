package dev.cimiento.db.changelog;

import dev.cimiento.db.changelog.Step.Direction;
import dev.cimiento.db.shared.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Leads a database along its changelog, forward and back. Each change set is applied and recorded in one transaction,
 * unless it says {@code runInTransaction:false}; a process that is killed leaves the others as they were. Of several that
 * migrate one database at once each waits for the one before and finds its work done.
 */
public final class Migrations {

    private final DataSource dataSource;
    private final Changelog changelog;

    /** @param dataSource connects directly and not through a pooler in transaction mode, which knows no session locks */
    public Migrations(DataSource dataSource, Changelog changelog) {
        this.dataSource = dataSource;
        this.changelog = changelog;
    }

    /** The revisions that the database has with all their change sets, from the first to the latest. */
    public List<Revision> applied() {
        ChangeLogTable table = table();
        return changelog.revisions().stream().filter(table::hasAll).toList();
    }

    /** The revisions that the database lacks, wholly or in part, in the order in which they would be applied. */
    public List<Revision> pending() {
        ChangeLogTable table = table();
        return changelog.revisions().stream()
                .filter(revision -> !table.hasAll(revision))
                .toList();
    }

    /**
     * Applies all pending revisions.
     *
     * @param onStep told of each revision when it is applied
     * @return the revisions applied
     * @throws DatabaseException when one fails, naming the place and the reason; those before it stay applied. Also when
     *     the database is newer than the changelog, or when an applied revision was changed or follows a pending one
     */
    public List<Revision> upgrade(Consumer<Step> onStep) {
        return alone(() -> {
            List<Revision> pending = pending();
            requireBehindApplied(pending);
            return walk(pending, Direction.UP, onStep);
        });
    }

    /**
     * Takes back the latest revisions of the database.
     *
     * @param revisions how many; more than there are is refused
     * @param onStep told of each revision when it is taken back
     * @return the revisions taken back, the latest first
     * @throws DatabaseException as for {@link #upgrade}
     */
    public List<Revision> downgrade(int revisions, Consumer<Step> onStep) {
        return alone(() -> {
            ChangeLogTable table = table();
            List<Revision> present = new ArrayList<>(
                    changelog.revisions().stream().filter(table::hasAny).toList());
            if (revisions < 0 || revisions > present.size()) {
                throw new DatabaseException(
                        "Cannot take back " + revisions + " revisions: the database has " + present.size() + ".");
            }
            Collections.reverse(present);
            return walk(present.subList(0, revisions), Direction.DOWN, onStep);
        });
    }

    private List<Revision> walk(List<Revision> revisions, Direction direction, Consumer<Step> onStep)
            throws SQLException {
        try (LiquibaseRun run = LiquibaseRun.open(dataSource)) {
            run.requireUnchanged(changelog.revisions());
            for (Revision revision : revisions) {
                long start = System.nanoTime();
                run.apply(revision, direction);
                onStep.accept(new Step(revision, direction, Duration.ofNanos(System.nanoTime() - start)));
            }
        }
        return List.copyOf(revisions);
    }

    /** Applied out of order, the same history would give one database after another a different past. */
    private void requireBehindApplied(List<Revision> pending) {
        List<Revision> applied = applied();
        if (!pending.isEmpty() && !applied.isEmpty()) {
            Revision latest = applied.get(applied.size() - 1);
            List<Revision> all = changelog.revisions();
            if (all.indexOf(pending.get(0)) < all.indexOf(latest)) {
                throw new DatabaseException("The revision " + pending.get(0) + " stands before " + latest
                        + ", which the database has already. Put it behind the latest: '-- follows: "
                        + all.get(all.size() - 1).id() + "'.");
            }
        }
    }

    private ChangeLogTable table() {
        try (Connection connection = dataSource.getConnection()) {
            ChangeLogTable table = ChangeLogTable.read(connection);
            table.requireKnownTo(changelog);
            return table;
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its revisions", e);
        }
    }

    private <T> T alone(AdvisoryLock.Work<T> work) {
        try {
            return new AdvisoryLock(dataSource).hold(work);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be migrated", e);
        }
    }
}
