package dev.cimiento.db.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A temporary database of {@link ScratchDatabases}. Closing it drops it, even with open connections; within
 * {@link ScratchDatabases#dropTogether} it is dropped later.
 */
public final class ScratchDatabase implements AutoCloseable {

    private static final String ANALYZE = """
            do $$ begin
                execute coalesce((
                    select 'analyze ' || string_agg(oid::regclass::text, ', ')
                    from pg_class
                    where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r' and not relisshared
                      and pg_relation_size(oid) > relpages::bigint * current_setting('block_size')::int
                ), 'select');
            end $$
            """;

    private final ScratchDatabases server;
    private final DatabaseUrl url;
    private final ReusedSessions sessions;

    ScratchDatabase(ScratchDatabases server, DatabaseUrl url) {
        this.server = server;
        this.url = url;
        this.sessions = new ReusedSessions(url);
    }

    public DatabaseUrl url() {
        return url;
    }

    /** Returns a data source whose sessions are new ones. */
    public DataSource dataSource() {
        return url.dataSource();
    }

    /**
     * Returns a data source that also hands out sessions which an earlier user closed, because their caches have the
     * catalogs already. Its users must leave neither settings nor temporary objects behind.
     */
    public DataSource reusedSessions() {
        return sessions;
    }

    /**
     * Collects statistics of the catalogs that have grown, which the server would do only after some minutes. Without them, queries of
     * the catalogs take five times as long. Copies of the database inherit the statistics. Tables are left out: a foreign
     * table would be read from its server.
     */
    public ScratchDatabase analyzed() throws SQLException {
        try (Connection connection = sessions.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ANALYZE);
        }
        return this;
    }

    void closeIdleSessions() {
        sessions.closeIdle();
    }

    @Override
    public void close() {
        closeIdleSessions();
        server.close(url.database());
    }
}
