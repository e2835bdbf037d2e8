package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.apply.Step.Direction;
import dev.cimiento.db.changelog.lock.LockRetries;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Applies or rolls back revisions. If a change set gets no lock, the run continues with it after a pause; the change
 * sets before it are recorded.
 *
 * @param session the session that holds the lock of the migration
 * @param half the revision that was half applied before the run
 * @param onStep called after each revision
 */
record RevisionRun(
        DataSource dataSource,
        Connection session,
        LockRetries retries,
        Direction direction,
        Optional<Revision> half,
        Consumer<Step> onStep) {

    /** Runs the revisions in the given order. */
    void all(List<Revision> revisions) throws SQLException {
        Deque<Revision> left = new ArrayDeque<>(revisions);
        int recorded = -1;
        int attempt = 0;
        while (!left.isEmpty()) {
            dropLeftovers(left.element());
            try {
                untilFailure(left);
            } catch (DatabaseException failure) {
                int now = ChangeLogTable.read(session).rows().size();
                attempt = now == recorded ? attempt + 1 : 1;
                recorded = now;
                retries.pauseAfter(attempt, failure);
            }
        }
    }

    private void untilFailure(Deque<Revision> left) throws SQLException {
        try (LiquibaseRun run = LiquibaseRun.open(dataSource)) {
            while (!left.isEmpty()) {
                long start = System.nanoTime();
                run.apply(left.element(), direction);
                Duration duration = Duration.ofNanos(System.nanoTime() - start);
                Revision revision = left.remove();
                onStep.accept(new Step(revision, direction, half.equals(Optional.of(revision)), duration));
            }
        }
    }

    /** Only the next revision can have been interrupted. */
    private void dropLeftovers(Revision next) throws SQLException {
        ConcurrentIndexes.drop(ChangeLogTable.read(session).leftovers(next, direction, session), session);
    }
}
