package dev.cimiento.db.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * One of the {@link ScratchDatabases}; closing it drops it, whoever is still connected, or later where
 * several are {@linkplain ScratchDatabases#dropTogether dropped together}.
 */
public final class ScratchDatabase implements AutoCloseable {

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
     * Lets the server count what is in its catalogs, which it would do by itself after some minutes only. Until then
     * what reads them takes five times as long; a copy takes the figures along.
     */
    public ScratchDatabase analyzed() throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        return this;
    }

    @Override
    public void close() {
        server.close(url.database());
    }
}
