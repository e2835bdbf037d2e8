package dev.cimiento.db.cli.context;

import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.embedded.ServerBuild;
import dev.cimiento.db.embedded.ServerSettings;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The embedded server for scratch databases. It is started on first use, and stopped when the program ends. */
final class EmbeddedScratch {

    private final ProjectOptions options;
    private final CommandHost host;
    private final ShutdownHook shutdown;
    private @Nullable ServerBuild build;
    private @Nullable ScratchDatabases databases;

    EmbeddedScratch(ProjectOptions options, CommandHost host, ShutdownHook shutdown) {
        this.options = options;
        this.host = host;
        this.shutdown = shutdown;
    }

    /** @param messages receives one line before a download */
    ScratchDatabases databases(Consumer<String> messages) {
        if (databases == null) {
            // Outside of the shutdown's lock, which a signal waits for: it can download the server.
            build(messages);
            EmbeddedServer server = shutdown.opened(() -> start(messages), EmbeddedServer::close);
            databases = shutdown.opened(() -> new ScratchDatabases(server.url()), ScratchDatabases::close);
        }
        return databases;
    }

    EmbeddedServer start(Consumer<String> messages) {
        return EmbeddedServer.start(host.home().resolve("scratch"), ServerSettings.SCRATCH, build(messages));
    }

    private ServerBuild build(Consumer<String> messages) {
        if (build == null) {
            build = host.embeddedServer()
                    .or(ServerBuild::onClassPath)
                    .orElseGet(() -> options.embedded
                            ? ServerDownload.from(options.embeddedFrom, host.home(), messages)
                                    .build()
                            : ServerDownload.notRequested());
        }
        return build;
    }
}
