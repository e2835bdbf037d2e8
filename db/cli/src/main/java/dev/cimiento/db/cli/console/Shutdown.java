package dev.cimiento.db.cli.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The end of the program, whoever calls for it: what was opened is closed, the last first, once; also when a signal ends
 * the process. What is being opened at that moment is waited for, so that nothing is left behind half open.
 */
public final class Shutdown implements AutoCloseable {

    private final Deque<Runnable> open = new ArrayDeque<>();
    private volatile boolean begun;

    public Shutdown() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
    }

    /**
     * Opens something that is to be closed at the end.
     *
     * @throws IllegalStateException when the end has begun: nobody would close it
     */
    public synchronized <P> P opened(Supplier<P> opening, Consumer<P> closing) {
        if (begun) {
            throw new IllegalStateException("The program is about to end.");
        }
        P part = opening.get();
        open.push(() -> closing.accept(part));
        return part;
    }

    /** Whether the end has begun: what fails from now on is no news to anybody. */
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void close() {
        begun = true;
        closeAll();
    }

    /** Also what is below something that fails to close. */
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
