package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.apply.Step.Direction;
import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    private final Runnable onWait;
    private final boolean newerAllowed;

    /** @param dataSource connects directly and not through a pooler in transaction mode, which knows no session locks */
    public Migrations(DataSource dataSource, Changelog changelog) {
        this(dataSource, changelog, () -> {});
    }

    /** @param onWait told when another process migrates the database, and is waited for */
    public Migrations(DataSource dataSource, Changelog changelog, Runnable onWait) {
        this(dataSource, changelog, onWait, false);
    }

    private Migrations(DataSource dataSource, Changelog changelog, Runnable onWait, boolean newerAllowed) {
        this.dataSource = dataSource;
        this.changelog = changelog;
        this.onWait = onWait;
        this.newerAllowed = newerAllowed;
    }

    /**
     * The same, for a program that may be older than the schema: a database that has all revisions of the changelog and
     * unknown ones behind them is up to date. A downgrade refuses it all the same.
     */
    public Migrations allowingNewer() {
        return new Migrations(dataSource, changelog, onWait, true);
    }

    /**
     * Where the database is.
     *
     * @throws DatabaseException when it has revisions that the changelog does not know, unless these are allowed
     */
    public DatabaseState state() {
        try (Connection connection = dataSource.getConnection()) {
            return state(connection);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its revisions", e);
        }
    }

    DatabaseState state(Connection connection) throws SQLException {
        ChangeLogTable table = ChangeLogTable.read(connection);
        UnknownRevisions unknown = table.unknownTo(changelog);
        if (newerAllowed) {
            unknown.requireLatest();
        } else {
            unknown.requireNone();
        }
        return table.state(changelog, connection);
    }

    /** The tables in which other programs keep a history of this database, such as {@code alembic_version}. */
    public List<String> otherHistories() {
        try (Connection connection = dataSource.getConnection()) {
            return ChangeLogTable.otherHistories(connection);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its tables", e);
        }
    }

    /** The revisions that the database has with all their change sets, from the first to the latest. */
    public List<Revision> applied() {
        return state().applied();
    }

    /** The revisions that the database lacks, wholly or in part, in the order in which they would be applied. */
    public List<Revision> pending() {
        return state().pending();
    }

    /** @throws DatabaseException when the file of an applied revision was changed, with both checksums and what to do */
    public void requireUnchanged() {
        try (Connection connection = dataSource.getConnection()) {
            requireUnchanged(connection);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its revisions", e);
        }
    }

    private void requireUnchanged(Connection connection) throws SQLException {
        new Checksums(ChangeLogTable.read(connection)).requireUnchanged(changelog);
    }

    /** Applies all pending revisions, as {@link #upgrade(RevisionTarget, Consumer)} does. */
    public List<Revision> upgrade(Consumer<Step> onStep) {
        return upgrade(RevisionTarget.HEAD, onStep);
    }

    /**
     * Applies the pending revisions up to one of them. One that is half applied is finished; what is left of an index
     * that it began to build is dropped first.
     *
     * @param onStep told of each revision when it is applied
     * @return the revisions applied; none when the database is there already
     * @throws DatabaseException when one fails, naming the place and the reason; those before it stay applied. Also when
     *     the database is newer than the changelog, or when an applied revision was changed or follows a pending one
     */
    public List<Revision> upgrade(RevisionTarget target, Consumer<Step> onStep) {
        return alone(session -> {
            DatabaseState state = state(session);
            int to = target.position(changelog, state.applied().size());
            state.requireInOrder(changelog);
            int count = Math.max(0, to - state.applied().size());
            List<Revision> revisions = state.pending().subList(0, count);
            revisions.forEach(RevisionParser::readApplicable);
            requireUnchanged(session);
            return up(revisions, state.halfApplied(), onStep);
        });
    }

    /** Rolls back the latest revisions, as {@link #downgrade(RevisionTarget, Consumer)} does. */
    public List<Revision> downgrade(int revisions, Consumer<Step> onStep) {
        return downgrade(new RevisionTarget(RevisionTarget.CURRENT.anchor(), -revisions), onStep);
    }

    /**
     * Rolls back the revisions behind one that stays the latest, whatever data that destroys.
     *
     * @param onStep told of each revision when it is rolled back
     * @return the revisions rolled back, the latest first
     * @throws DatabaseException as for {@link #upgrade}; also when the database has not come as far as that one
     */
    public List<Revision> downgrade(RevisionTarget target, Consumer<Step> onStep) {
        return alone(session -> back(behind(target, knownState(session)), session, onStep));
    }

    /**
     * Rolls back what was planned.
     *
     * @param onStep told of each revision when it is rolled back
     * @return the revisions rolled back, the latest first
     * @throws DatabaseException as above; also when the database is no longer where it was when the plan was made
     */
    public List<Revision> downgrade(DowngradePlan plan, Consumer<Step> onStep) {
        return alone(session -> {
            DatabaseState state = knownState(session);
            if (!state.equals(plan.from())) {
                throw new DatabaseException("The database was at " + plan.from().place()
                        + " when the downgrade was planned, and is at " + state.place()
                        + " now. Nothing is rolled back: run the command again.");
            }
            return back(plan.revisions(), session, onStep);
        });
    }

    private List<Revision> back(List<Revision> revisions, Connection session, Consumer<Step> onStep)
            throws SQLException {
        requireUnchanged(session);
        return walk(revisions, Direction.DOWN, Optional.empty(), onStep);
    }

    /**
     * Finds what {@link #downgrade(RevisionTarget, Consumer)} would do, and what data it would destroy that no upgrade
     * brings back. The database is only read.
     *
     * @throws DatabaseException as for the downgrade
     */
    public DowngradePlan planDowngrade(RevisionTarget target) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseState state = knownState(connection);
            List<Revision> revisions = behind(target, state);
            int remaining = state.present() - revisions.size();
            String to = remaining == 0
                    ? Revision.BASE
                    : changelog.revisions().get(remaining - 1).id();
            return new DowngradePlan(state, to, revisions, new DowngradeLoss(dataSource).of(revisions));
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its revisions", e);
        }
    }

    /** Rolling back a known revision below an unknown one would leave neither release a schema of its own. */
    private DatabaseState knownState(Connection connection) throws SQLException {
        ChangeLogTable table = ChangeLogTable.read(connection);
        table.unknownTo(changelog).requireNone();
        return table.state(changelog, connection);
    }

    /** The latest first. */
    private List<Revision> behind(RevisionTarget target, DatabaseState state) {
        state.requireInOrder(changelog);
        int to = target.position(changelog, state.present());
        if (to > state.present()) {
            throw new DatabaseException("The database has not come as far as " + target + ": it is at "
                    + state.current().map(Revision::toString).orElse("the base") + ". Nothing is taken back.");
        }
        List<Revision> revisions = new ArrayList<>(changelog.revisions().subList(to, state.present()));
        Collections.reverse(revisions);
        return revisions;
    }

    private List<Revision> up(List<Revision> revisions, Optional<HalfApplied> half, Consumer<Step> onStep)
            throws SQLException {
        if (!revisions.isEmpty() && half.isPresent()) {
            ConcurrentIndexes.drop(half.get().leftovers(), dataSource);
        }
        return walk(revisions, Direction.UP, half, onStep);
    }

    private List<Revision> walk(
            List<Revision> revisions, Direction direction, Optional<HalfApplied> half, Consumer<Step> onStep)
            throws SQLException {
        if (revisions.isEmpty()) {
            return List.of();
        }
        try (LiquibaseRun run = LiquibaseRun.open(dataSource)) {
            for (Revision revision : revisions) {
                long start = System.nanoTime();
                run.apply(revision, direction);
                boolean finished = half.map(HalfApplied::revision).equals(Optional.of(revision));
                onStep.accept(new Step(revision, direction, finished, Duration.ofNanos(System.nanoTime() - start)));
            }
        }
        return List.copyOf(revisions);
    }

    private <T> T alone(AdvisoryLock.Work<T> work) {
        try {
            return new AdvisoryLock(dataSource, onWait).hold(work);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be migrated", e);
        }
    }
}
