package dev.cimiento.db.cli.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Closes the resources of the program in reverse order of opening, once, on {@link #close} or when a signal ends the
 * process. A resource that is being opened at that moment is opened completely and then closed.
 *
 * <pre>{@code
 * try (ShutdownHook shutdown = new ShutdownHook()) {
 *     EmbeddedServer server = shutdown.opened(() -> EmbeddedServer.start(home, settings), EmbeddedServer::close);
 * }
 * }</pre>
 */
public final class ShutdownHook implements AutoCloseable {

    private final Deque<Runnable> open = new ArrayDeque<>();
    private volatile boolean begun;

    public ShutdownHook() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
    }

    /**
     * Opens a resource and registers it to be closed.
     *
     * @throws IllegalStateException if the shutdown has begun
     */
    public synchronized <P> P opened(Supplier<P> opening, Consumer<P> closing) {
        if (begun) {
            throw new IllegalStateException("The program is shutting down.");
        }
        P resource = opening.get();
        open.push(() -> closing.accept(resource));
        return resource;
    }

    /** Returns true if the shutdown has begun. Failures from then on are expected and need not be reported. */
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void close() {
        begun = true;
        closeAll();
    }

    /** Closes all resources, also if one of them fails to close. */
    private synchronized void closeAll() {
        if (!open.isEmpty()) {
            try {
                open.pop().run();
            } finally {
                closeAll();
            }
        }
    }
}
