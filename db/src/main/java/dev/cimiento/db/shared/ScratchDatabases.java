package dev.cimiento.db.shared;

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

    private final DatabaseUrl server;
    private final Connection owner;
    private final String prefix;
    private final AtomicInteger count = new AtomicInteger();
    private final Queue<String> created = new ConcurrentLinkedQueue<>();

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

    @Override
    public void close() {
        try (owner) {
            List.copyOf(created).forEach(this::drop);
        } catch (SQLException e) {
            throw DatabaseException.because("Cannot close the connection to " + server.place(), e);
        }
    }

    void drop(String name) {
        execute("drop database if exists " + name + " with (force)");
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
