package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.apply.Step.Direction;
import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.lock.LockRetries;
import dev.cimiento.db.changelog.loss.DataLoss;
import dev.cimiento.db.changelog.loss.UpgradeLoss;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.UnfinishedRestore;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Upgrades and downgrades a database along its changelog. Each change set is applied and recorded in one transaction,
 * unless it says {@code runInTransaction:false}, so a killed process leaves no change set half applied. If several
 * processes migrate one database at once, each waits for the one before and finds nothing left to do.
 *
 * <pre>{@code
 * Migrations migrations = new Migrations(dataSource, project.changelog());
 * migrations.upgrade(step -> log.info("{} in {}", step.revision(), step.duration()));
 * DowngradePlan plan = migrations.planDowngrade(RevisionTarget.parse("-1"));
 * if (plan.losses().isEmpty()) {
 *     migrations.downgrade(plan, step -> {});
 * }
 * }</pre>
 */
public final class Migrations {

    private final DataSource dataSource;
    private final Changelog changelog;
    private final Runnable onWait;
    private final MigrationOptions options;

    /** @param dataSource a direct connection; a pooler in transaction mode does not support session locks */
    public Migrations(DataSource dataSource, Changelog changelog) {
        this(dataSource, changelog, () -> {});
    }

    /** @param onWait called if the migration has to wait for another process that migrates the database */
    public Migrations(DataSource dataSource, Changelog changelog, Runnable onWait) {
        this(dataSource, changelog, onWait, MigrationOptions.DEFAULT);
    }

    private Migrations(DataSource dataSource, Changelog changelog, Runnable onWait, MigrationOptions options) {
        this.dataSource = dataSource;
        this.changelog = changelog;
        this.onWait = onWait;
        this.options = options;
    }

    private Migrations with(MigrationOptions other) {
        return new Migrations(dataSource, changelog, onWait, other);
    }

    /**
     * Returns migrations that accept a schema newer than the program: a database with all revisions of the changelog
     * and unknown later ones counts as up to date. A downgrade still fails on it.
     */
    public Migrations allowingNewer() {
        return with(options.allowingNewer());
    }

    /** Returns migrations that also accept servers which are not PostgreSQL, where nothing was tested. */
    public Migrations allowingOtherServers() {
        return with(options.allowingOtherServers());
    }

    /** Returns migrations that repeat a change set which gets no lock as the argument says. */
    public Migrations retrying(LockRetries retries) {
        return with(options.retrying(retries));
    }

    /** Returns migrations that accept a database whose restore has not ended, for the restore itself. */
    public Migrations restoring() {
        return with(options.duringRestore());
    }

    /**
     * Reads the position of the database in its history.
     *
     * @throws DatabaseException if it has revisions that are not in the changelog, unless newer ones are allowed; also if
     *     a restore into it did not end
     */
    public DatabaseState state() {
        try (Connection connection = dataSource.getConnection()) {
            return state(connection);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its revisions", e);
        }
    }

    DatabaseState state(Connection connection) throws SQLException {
        ChangeLogTable table = log(connection);
        UnknownRevisions unknown = table.unknownTo(changelog);
        if (options.newerAllowed()) {
            unknown.requireLatest();
        } else {
            unknown.requireNone();
        }
        return table.state(changelog, connection);
    }

    private ChangeLogTable log(Connection connection) throws SQLException {
        if (!options.restoring()) {
            UnfinishedRestore.requireNone(connection);
        }
        return ChangeLogTable.read(connection);
    }

    /** Returns the log tables of other migration tools in this database, such as {@code alembic_version}. */
    public List<String> otherHistories() {
        try (Connection connection = dataSource.getConnection()) {
            return ChangeLogTable.otherHistories(connection);
        } catch (SQLException e) {
            throw DatabaseException.because("The tables of the database cannot be listed", e);
        }
    }

    /** Returns the revisions that were applied completely, from the first to the latest. */
    public List<Revision> applied() {
        return state().applied();
    }

    /** Returns the revisions that were not applied completely, in the order in which they would be applied. */
    public List<Revision> pending() {
        return state().pending();
    }

    /** @throws DatabaseException if the file of an applied revision was changed, with both checksums and the remedy */
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
     * Applies the pending revisions up to a target. A half-applied revision is completed; indexes that its interrupted
     * change set left behind are dropped first.
     *
     * @param onStep called after each applied revision
     * @return the applied revisions; empty if the database is at the target already
     * @throws DatabaseException if a revision fails, with the line and the reason; the revisions before it stay
     *     applied. A change set that gets no lock is repeated before ({@link LockRetries}). Also if the database is
     *     newer than the changelog, or an applied revision was changed or follows a pending one
     */
    public List<Revision> upgrade(RevisionTarget target, Consumer<Step> onStep) {
        return underLock(session -> {
            DatabaseState state = state(session);
            int to = target.position(changelog, state.applied().size());
            state.requireInOrder(changelog);
            int count = Math.max(0, to - state.applied().size());
            List<Revision> revisions = state.pending().subList(0, count);
            revisions.forEach(RevisionParser::requireApplicable);
            requireUnchanged(session);
            return run(revisions, session, Direction.UP, state.halfApplied(), onStep);
        });
    }

    /**
     * Finds the existing data that {@link #upgrade(RevisionTarget, Consumer)} would delete or overwrite. The database is
     * only read. A loss is without a number if the rows cannot be counted, for example after a rename.
     *
     * @throws DatabaseException if there is no such revision, or if the database has unknown ones
     */
    public List<DataLoss> upgradeLosses(RevisionTarget target) {
        DatabaseState state = state();
        int to = target.position(changelog, state.applied().size());
        int count = Math.max(0, to - state.applied().size());
        return new UpgradeLoss(dataSource).of(state.pending().subList(0, count));
    }

    /** Rolls back the latest revisions, as {@link #downgrade(RevisionTarget, Consumer)} does. */
    public List<Revision> downgrade(int revisions, Consumer<Step> onStep) {
        return downgrade(new RevisionTarget(RevisionTarget.CURRENT.anchor(), -revisions), onStep);
    }

    /**
     * Rolls back all revisions after a target, regardless of the data that this destroys.
     *
     * @param onStep called after each revision that is rolled back
     * @return the revisions rolled back, the latest first
     * @throws DatabaseException as for {@link #upgrade}; also if the target is not applied
     */
    public List<Revision> downgrade(RevisionTarget target, Consumer<Step> onStep) {
        return underLock(session -> rollBack(revisionsAfter(target, knownState(session)), session, onStep));
    }

    /**
     * Rolls back the revisions of a plan.
     *
     * @param onStep called after each revision that is rolled back
     * @return the revisions rolled back, the latest first
     * @throws DatabaseException as for {@link #upgrade}; also if the state of the database has changed since the plan was made
     */
    public List<Revision> downgrade(DowngradePlan plan, Consumer<Step> onStep) {
        return underLock(session -> {
            DatabaseState state = knownState(session);
            if (!state.equals(plan.from())) {
                throw new DatabaseException("The database was at " + plan.from().place()
                        + " when the downgrade was planned, and is at " + state.place()
                        + " now. Nothing is rolled back: run the command again.");
            }
            return rollBack(plan.revisions(), session, onStep);
        });
    }

    private List<Revision> rollBack(List<Revision> revisions, Connection session, Consumer<Step> onStep)
            throws SQLException {
        requireUnchanged(session);
        return run(revisions, session, Direction.DOWN, Optional.empty(), onStep);
    }

    /**
     * Finds the revisions that {@link #downgrade(RevisionTarget, Consumer)} would roll back, and the data that it would
     * destroy. The database is only read.
     *
     * @throws DatabaseException as for the downgrade
     */
    public DowngradePlan planDowngrade(RevisionTarget target) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseState state = knownState(connection);
            List<Revision> revisions = revisionsAfter(target, state);
            int remaining = state.present() - revisions.size();
            String to = remaining == 0
                    ? Revision.BASE
                    : changelog.revisions().get(remaining - 1).id();
            return new DowngradePlan(state, to, revisions, new DowngradeLoss(dataSource).of(revisions));
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its revisions", e);
        }
    }

    /** If a known revision below an unknown one were rolled back, no release would match the schema. */
    private DatabaseState knownState(Connection connection) throws SQLException {
        ChangeLogTable table = log(connection);
        table.unknownTo(changelog).requireNone();
        return table.state(changelog, connection);
    }

    /** Returns the revisions that a downgrade to a target rolls back, the latest first. */
    private List<Revision> revisionsAfter(RevisionTarget target, DatabaseState state) {
        state.requireInOrder(changelog);
        int to = target.position(changelog, state.present());
        if (to > state.present()) {
            throw new DatabaseException("The database is before " + target + ", at "
                    + state.current().map(Revision::toString).orElse("the base") + ". Nothing is rolled back.");
        }
        List<Revision> revisions = new ArrayList<>(changelog.revisions().subList(to, state.present()));
        Collections.reverse(revisions);
        return revisions;
    }

    private List<Revision> run(
            List<Revision> revisions,
            Connection session,
            Direction direction,
            Optional<HalfApplied> half,
            Consumer<Step> onStep)
            throws SQLException {
        new RevisionRun(dataSource, session, options.retries(), direction, half.map(HalfApplied::revision), onStep)
                .all(revisions);
        return List.copyOf(revisions);
    }

    private <T> T underLock(AdvisoryLock.Work<T> work) {
        try {
            return new AdvisoryLock(dataSource, onWait, options.anyServer()).hold(work);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be migrated", e);
        }
    }
}
