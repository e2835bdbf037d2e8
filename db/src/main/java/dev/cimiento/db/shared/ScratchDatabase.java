package dev.cimiento.db.shared;

import javax.sql.DataSource;

/** One of the {@link ScratchDatabases}; closing it drops it, whoever is still connected. */
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

    @Override
    public void close() {
        server.drop(url.database());
    }
}
