package dev.cimiento.persistence.shared.replica;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Decides which statements read a replica, and which replica. All others use the primary, among them each statement in a
 * transaction and each that a permission or a version depends on.
 *
 * <p>A replica may be behind. A client that has written names the position of its write, and then only reads a replica that
 * has replayed it. If no replica is fit, or the chosen one fails, the primary is read in its place.
 */
public final class ReplicaReads {

    /**
     * The last parts of the names of statements that read a replica: lists, searches and exports, their totals, and reports.
     */
    public static final Set<String> STATEMENTS =
            Set.of("page", "count", "sales", "bucketsOfReadings", "bucketsOfHours", "bucketsOfDays");

    /** Sends all statements to the primary. */
    public static final ReplicaReads NONE =
            new ReplicaReads(List.of(), OptionalLong::empty, Duration.ZERO, statement -> false);

    private static final ThreadLocal<@Nullable DataSource> CHOSEN = new ThreadLocal<>();

    /** The statement took too long, or was cancelled. The primary would take as long. */
    private static final String CANCELED = "57014";

    /** SQL state classes of a server that cannot be used: connection exceptions, no resources, shutdown. */
    private static final Set<String> LOST = Set.of("08", "53", "57");

    private final List<? extends Replica> replicas;
    private final Supplier<OptionalLong> required;
    private final Duration patience;
    private final Predicate<String> excluded;
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * @param required returns the position that the client of the current request requires, if it names one
     * @param patience the time to wait for a replica that has not replayed this position
     * @param excluded returns true for the ids of statements that must read the primary nevertheless
     */
    public ReplicaReads(
            List<? extends Replica> replicas,
            Supplier<OptionalLong> required,
            Duration patience,
            Predicate<String> excluded) {
        this.replicas = List.copyOf(replicas);
        this.required = required;
        this.patience = patience;
        this.excluded = excluded;
    }

    /** Runs a query of a mapped statement on a replica if it may and one is fit, otherwise on the primary. */
    public <R> R read(String statement, Supplier<R> query) {
        Optional<Replica> replica = mayRead(statement) ? choose() : Optional.empty();
        if (replica.isEmpty()) {
            return query.get();
        }
        try {
            return on(replica.get(), query);
        } catch (RuntimeException failure) {
            if (!isOfTheReplica(failure, replica.get())) {
                throw failure;
            }
            return query.get();
        }
    }

    /** Returns the connections of the replica on which this thread runs a query. */
    static Optional<DataSource> chosen() {
        return Optional.ofNullable(CHOSEN.get());
    }

    private static <R> R on(Replica replica, Supplier<R> query) {
        CHOSEN.set(replica.connections());
        try {
            return query.get();
        } finally {
            CHOSEN.remove();
        }
    }

    private boolean mayRead(String statement) {
        return !replicas.isEmpty()
                && STATEMENTS.contains(statement.substring(statement.lastIndexOf('.') + 1))
                && !excluded.test(statement)
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private Optional<Replica> choose() {
        List<? extends Replica> fit = replicas.stream().filter(Replica::isFit).toList();
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        Replica next = fit.get(Math.floorMod(turn.getAndIncrement(), fit.size()));
        OptionalLong position = required.get();
        if (position.isEmpty() || next.hasReplayed(position.getAsLong())) {
            return Optional.of(next);
        }
        Optional<Replica> current = fit.stream()
                .<Replica>map(replica -> replica)
                .filter(replica -> replica.hasReplayed(position.getAsLong()))
                .findFirst();
        return current.or(() -> next.awaits(position.getAsLong(), patience) ? Optional.of(next) : Optional.empty());
    }

    /**
     * Returns true if the primary may succeed where the replica failed: a lost connection, a conflict with the replay, or a
     * schema that is behind.
     */
    private static boolean isOfTheReplica(RuntimeException failure, Replica replica) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                String state = String.valueOf(error.getSQLState());
                if (state.equals(CANCELED)) {
                    return false;
                }
                if (error instanceof SQLTransientConnectionException || LOST.contains(state.substring(0, 2))) {
                    replica.markLost();
                }
                return true;
            }
        }
        return false;
    }
}
