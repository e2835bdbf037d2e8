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

    ScratchDatabase(ScratchDatabases server, DatabaseUrl url) {
        this.server = server;
        this.url = url;
    }

    public DatabaseUrl url() {
        return url;
    }

    public DataSource dataSource() {
        return url.dataSource();
    }

    /**
     * Collects statistics of the catalogs that have grown, which the server would do only after some minutes. Without them, queries of
     * the catalogs take five times as long. Copies of the database inherit the statistics. Tables are left out: a foreign
     * table would be read from its server.
     */
    public ScratchDatabase analyzed() throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ANALYZE);
        }
        return this;
    }

    @Override
    public void close() {
        server.close(url.database());
    }
}
