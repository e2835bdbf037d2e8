package dev.cimiento.db.starter;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.embedded.ServerSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database of one application context: an empty one that is dropped at its end, or one that is kept. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final SharedServer server;
    private final @Nullable ScratchDatabase temporary;
    private final DatabaseUrl url;

    private EmbeddedDatabase(SharedServer server, @Nullable ScratchDatabase temporary) {
        this.server = server;
        this.temporary = temporary;
        this.url = temporary == null ? server.url() : temporary.url();
    }

    static EmbeddedDatabase temporary(Path home) {
        SharedServer server = SharedServer.join(home, ServerSettings.TESTS);
        return new EmbeddedDatabase(server, server.createTemporary());
    }

    static EmbeddedDatabase kept(Path home, String name) {
        return new EmbeddedDatabase(SharedServer.join(home, new ServerSettings(name, true, false)), null);
    }

    @Override
    public String getJdbcUrl() {
        return url.jdbcUrl();
    }

    @Override
    public String getUsername() {
        return url.user().orElse("");
    }

    @Override
    public String getPassword() {
        return url.password().orElse("");
    }

    @Override
    public void close() {
        if (temporary != null) {
            temporary.close();
        }
        server.leave();
    }
}
