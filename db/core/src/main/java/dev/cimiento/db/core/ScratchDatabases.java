package dev.cimiento.db.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates temporary databases on a server, for a user with the right to create databases. Each is dropped when it is
 * closed. Databases of a killed process are dropped by the next process: no connection has their prefix any more.
 *
 * <pre>{@code
 * try (ScratchDatabases scratch = new ScratchDatabases(url);
 *         ScratchDatabase database = scratch.create()) {
 *     schema.applyTo(database.dataSource());
 * }
 * }</pre>
 */
public final class ScratchDatabases implements AutoCloseable {

    private static final String LEFT_BEHIND = """
            select datname
            from pg_database
            where datname ~ '^scratch_[0-9a-f]{12}_'
              and pg_get_userbyid(datdba) = current_user
              and not exists (select from pg_stat_activity where application_name = left(pg_database.datname, 20))
            """;

    private static final String CONNECTED = "select exists (select from pg_stat_activity where datname = ?)";
    private static final int MOST_ATTEMPTS = 50;

    /** The most connections that drop databases at once, because a server has few connections. */
    private static final int MOST_CONNECTIONS = 8;

    private final DatabaseUrl server;
    private final Connection owner;
    private final String prefix;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, ScratchDatabase> created = new ConcurrentHashMap<>();
    private final Queue<String> closed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger batches = new AtomicInteger();

    /**
     * Connects to a server, and drops databases that a killed process left behind.
     *
     * @param server a database of the server, with a user who has the right to create databases
     * @throws DatabaseException if the server cannot be reached
     */
    public ScratchDatabases(DatabaseUrl server) {
        this.server = server;
        this.prefix = "scratch_" + UUID.randomUUID().toString().substring(24);
        try {
            this.owner =
                    server.withParameter("ApplicationName", prefix).dataSource().getConnection();
            stayConnected();
            dropLeftBehind();
        } catch (SQLException e) {
            throw DatabaseException.because("Cannot work on " + server.withoutParameters(), e);
        }
    }

    /** Creates an empty database. */
    public ScratchDatabase create() {
        return create(null);
    }

    /**
     * Creates a copy of another database of the server. It must have no connections meanwhile, except
     * {@link ScratchDatabase#reusedSessions} that nobody uses.
     *
     * @param template the name of the database to copy; null for an empty one
     * @throws DatabaseException if the user does not have the right to create databases
     */
    public ScratchDatabase create(@Nullable String template) {
        if (template != null) {
            ScratchDatabase copied = created.get(template);
            if (copied != null) {
                copied.closeIdleSessions();
            }
            awaitDisconnection(template);
        }
        return createWith("template " + (template == null ? "template0" : template));
    }

    /**
     * Creates a database with options of {@code create database}, such as {@code template template0 encoding 'LATIN1'}.
     *
     * @throws DatabaseException if the server refuses the options, or if the user does not have the right to create
     *     databases
     */
    public ScratchDatabase createWith(String options) {
        String name = prefix + "_" + count.incrementAndGet();
        execute("create database " + name + " " + options);
        ScratchDatabase database = new ScratchDatabase(this, server.withDatabase(name));
        created.put(name, database);
        return database;
    }

    /**
     * Runs work, and drops all databases that it closed in parallel at its end. Each drop forces a checkpoint, which
     * writes the changes of all databases to the disk, so single drops are slow.
     */
    public <T> T dropTogether(Supplier<T> work) {
        batches.incrementAndGet();
        try {
            return work.get();
        } finally {
            if (batches.decrementAndGet() == 0) {
                dropInParallel(List.copyOf(closed));
            }
        }
    }

    @Override
    public void close() {
        try (owner) {
            created.values().forEach(ScratchDatabase::closeIdleSessions);
            dropInParallel(List.copyOf(created.keySet()));
        } catch (SQLException e) {
            throw DatabaseException.because("Cannot close the connection to " + server.withoutParameters(), e);
        }
    }

    void close(String name) {
        if (batches.get() > 0) {
            closed.add(name);
        } else {
            drop(name);
        }
    }

    /**
     * Waits until the connections that were closed before have ended on the server too, at most as long as the server
     * itself pauses before it looks for them again.
     */
    private synchronized void awaitDisconnection(String database) {
        try (PreparedStatement query = owner.prepareStatement(CONNECTED)) {
            query.setString(1, database);
            for (int attempt = 0; attempt < MOST_ATTEMPTS && isTrue(query); attempt++) {
                Thread.sleep(1);
            }
        } catch (SQLException e) {
            throw DatabaseException.because("Cannot work on " + server.withoutParameters(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTrue(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Drops databases in parallel on as many connections as the server grants, then the rest one by one. */
    private void dropInParallel(List<String> names) {
        List<Connection> connections =
                names.size() > 1 ? connections(Math.min(names.size(), MOST_CONNECTIONS)) : List.of();
        List<BackgroundTask<Boolean>> drops = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            Connection connection = connections.get(i);
            String name = names.get(i);
            drops.add(BackgroundTask.begin(() -> {
                try (connection;
                        Statement statement = connection.createStatement()) {
                    return statement.execute(dropStatement(name));
                }
            }));
        }
        drops.forEach(BackgroundTask::await);
        names.forEach(this::drop);
        closed.removeAll(names);
    }

    private List<Connection> connections(int count) {
        List<Connection> connections = new ArrayList<>();
        try {
            while (connections.size() < count) {
                connections.add(server.dataSource().getConnection());
            }
        } catch (SQLException limitReached) {
            return connections;
        }
        return connections;
    }

    private static String dropStatement(String name) {
        return "drop database if exists " + name + " with (force)";
    }

    private void drop(String name) {
        execute(dropStatement(name));
        created.remove(name);
    }

    /**
     * Keeps the connection open even if a user answers a question slowly: without it the databases count as left
     * behind.
     */
    private void stayConnected() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set idle_session_timeout = 0");
        }
    }

    private void dropLeftBehind() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(LEFT_BEHIND)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.forEach(this::drop);
    }

    private synchronized void execute(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw DatabaseException.because(
                    "No scratch databases can be created on " + server.withoutParameters()
                            + ". The user needs the right to create databases (alter role … createdb)",
                    e);
        }
    }
}
