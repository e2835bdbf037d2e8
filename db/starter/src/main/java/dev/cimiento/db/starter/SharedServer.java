package dev.cimiento.db.starter;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.embedded.ServerSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An embedded server that the application contexts of this process share. Spring keeps the contexts of many test classes,
 * and starting a server takes a second.
 */
final class SharedServer {

    private static final Map<Key, SharedServer> RUNNING = new HashMap<>();

    private final Key key;
    private final EmbeddedServer server;
    private @Nullable ScratchDatabases temporary;
    private int users;

    private SharedServer(Key key) {
        this.key = key;
        this.server = EmbeddedServer.start(key.home(), key.settings());
    }

    private record Key(Path home, ServerSettings settings) {}

    /** Joins the server of a folder, and starts it for the first user. */
    static SharedServer join(Path home, ServerSettings settings) {
        synchronized (RUNNING) {
            SharedServer server =
                    RUNNING.computeIfAbsent(new Key(home.toAbsolutePath().normalize(), settings), SharedServer::new);
            server.users++;
            return server;
        }
    }

    DatabaseUrl url() {
        return server.url();
    }

    ScratchDatabase createTemporary() {
        synchronized (RUNNING) {
            if (temporary == null) {
                temporary = new ScratchDatabases(server.url());
            }
            return temporary.create();
        }
    }

    /** Leaves the server, which the last user stops. */
    void leave() {
        synchronized (RUNNING) {
            users--;
            if (users == 0) {
                RUNNING.remove(key);
                try (server) {
                    if (temporary != null) {
                        temporary.close();
                    }
                }
            }
        }
    }
}
