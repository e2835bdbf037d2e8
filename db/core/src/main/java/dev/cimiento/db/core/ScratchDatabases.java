package dev.cimiento.db.core;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Databases to try something in, on a server on which the user may create them. Each is dropped when it is closed, and
 * at the latest when the next process makes some: what a killed process left behind is known by its owner's missing
 * connection.
 */
public final class ScratchDatabases implements AutoCloseable {

    private static final String LEFT_BEHIND = """
            select datname
            from pg_database
            where datname ~ '^scratch_[0-9a-f]{12}_'
              and pg_get_userbyid(datdba) = current_user
              and not exists (select from pg_stat_activity where application_name = left(pg_database.datname, 20))
            """;

    /** More than a comparison needs; a server has few connections, and others want some. */
    private static final int AT_ONCE = 8;

    private final DatabaseUrl server;
    private final Connection owner;
    private final String prefix;
    private final AtomicInteger count = new AtomicInteger();
    private final Queue<String> created = new ConcurrentLinkedQueue<>();
    private final Queue<String> gathered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger gatherings = new AtomicInteger();

    /**
     * @param server a database of the server, under a user who may create databases
     * @throws DatabaseException when the server cannot be reached
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
            throw DatabaseException.because("Cannot work on " + server.place(), e);
        }
    }

    /** A database with nothing in it. */
    public ScratchDatabase create() {
        return create(null);
    }

    /**
     * A copy of another database of the server, to which nobody may be connected meanwhile.
     *
     * @throws DatabaseException when the user may not create databases
     */
    public ScratchDatabase create(@Nullable String template) {
        String name = prefix + "_" + count.incrementAndGet();
        execute("create database " + name + " template " + (template == null ? "template0" : template));
        created.add(name);
        return new ScratchDatabase(this, server.withDatabase(name));
    }

    /**
     * Does something after which the databases that it closed are dropped at once instead of one by one: before it drops
     * one, a server writes to the disk what is new in all others.
     */
    public <T> T dropTogether(Supplier<T> work) {
        gatherings.incrementAndGet();
        try {
            return work.get();
        } finally {
            if (gatherings.decrementAndGet() == 0) {
                dropAtOnce(List.copyOf(gathered));
            }
        }
    }

    @Override
    public void close() {
        try (owner) {
            dropAtOnce(List.copyOf(created));
        } catch (SQLException e) {
            throw DatabaseException.because("Cannot close the connection to " + server.place(), e);
        }
    }

    void close(String name) {
        if (gatherings.get() > 0) {
            gathered.add(name);
        } else {
            drop(name);
        }
    }

    /** On a connection each, as far as there are some to be had; the others after that. */
    private void dropAtOnce(List<String> names) {
        List<Connection> others = names.size() > 1 ? connections(Math.min(names.size(), AT_ONCE)) : List.of();
        List<BackgroundTask<Boolean>> drops = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Connection connection = others.get(i);
            String name = names.get(i);
            drops.add(BackgroundTask.begin(() -> {
                try (connection;
                        Statement statement = connection.createStatement()) {
                    return statement.execute(dropping(name));
                }
            }));
        }
        drops.forEach(BackgroundTask::await);
        names.forEach(this::drop);
        gathered.removeAll(names);
    }

    private List<Connection> connections(int count) {
        List<Connection> connections = new ArrayList<>();
        try {
            while (connections.size() < count) {
                connections.add(server.dataSource().getConnection());
            }
        } catch (SQLException noMore) {
            return connections;
        }
        return connections;
    }

    private static String dropping(String name) {
        return "drop database if exists " + name + " with (force)";
    }

    private void drop(String name) {
        execute(dropping(name));
        created.remove(name);
    }

    /** However long somebody thinks about an answer: without its owner a database counts as left behind. */
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
                    "No scratch databases on " + server.place()
                            + ", for which the user needs the right to create databases (alter role … createdb)",
                    e);
        }
    }
}
