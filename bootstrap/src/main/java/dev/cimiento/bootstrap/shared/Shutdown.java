package dev.cimiento.bootstrap.shared;

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

    /** Opens something that is to be closed at the end. */
    public synchronized <P> P opened(Supplier<P> opening, Consumer<P> closing) {
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

    private synchronized void closeAll() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
