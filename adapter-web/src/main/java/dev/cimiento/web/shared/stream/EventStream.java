package dev.cimiento.web.shared.stream;

import dev.cimiento.domain.shared.error.Unavailable;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One response of server-sent events. Events are read only when the client's connection takes more bytes without
 * waiting, so at most one portion of them is in memory.
 */
final class EventStream implements WriteListener {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    /** A comment, with which proxies and clients see that the connection works, and the server sees a lost client. */
    private static final String HEARTBEAT = ":\n\n";

    /** The number of writes after which other streams come first. */
    private static final int MAX_WRITES = 20;

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final EventSource events;
    private final UUID user;
    private final Executor executor;

    /** The number of wake-ups that are not served yet. While it is not zero, exactly one thread writes. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    /**
     * Held while a thread uses the response. Without it, the container could give the response's objects to another request
     * after an error, while a thread is still inside of them, and that request would get the error.
     */
    private final Object use = new Object();

    /** True when the response's objects can belong to another request. */
    private boolean completed;

    private final long openedAt = System.nanoTime();
    private volatile boolean ending;
    private volatile boolean heartbeatDue;
    private volatile boolean stalled;
    private volatile boolean behind;
    private volatile long lastWrite = openedAt;
    private volatile Runnable afterEnd = () -> {};

    /** True at first, so that the headers are sent at once. */
    private boolean unflushed = true;

    EventStream(AsyncContext async, EventSource events, UUID user, Executor executor) throws IOException {
        this.async = async;
        this.out = async.getResponse().getOutputStream();
        this.events = events;
        this.user = user;
        this.executor = executor;
    }

    EventSource events() {
        return events;
    }

    UUID user() {
        return user;
    }

    /** @param action runs when the stream no longer uses the response; it can run several times */
    void onEnd(Runnable action) {
        afterEnd = action;
        async.addListener(new StreamEnd(this));
    }

    void start() {
        out.setWriteListener(this);
    }

    /** Makes a thread of the executor write the events that exist. */
    void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            submit();
        }
    }

    @Override
    public void onWritePossible() {
        stalled = false;
        lastWrite = System.nanoTime();
        wake();
    }

    @Override
    public void onError(Throwable lost) {
        log.debug("The client of a stream is lost", lost);
        complete();
    }

    /**
     * Ends the stream if it is too old or its client too slow. Otherwise sends a heartbeat when it is due, and tries again
     * to read events if the database was not available.
     */
    void check(Duration heartbeat, Duration patience, Duration lifetime) {
        long now = System.nanoTime();
        if (stalled && now - lastWrite > patience.toNanos()) {
            log.debug("A stream ends because its client has read nothing for {} s", patience.toSeconds());
            end();
        } else if (now - openedAt > lifetime.toNanos()) {
            end();
        } else if (!stalled && now - lastWrite > heartbeat.toNanos()) {
            heartbeatDue = true;
            wake();
        } else if (behind) {
            wake();
        }
    }

    /** Ends the response. The client can resume after the last event that it has received. */
    void end() {
        ending = true;
        wake();
    }

    private void submit() {
        try {
            executor.execute(this::serve);
        } catch (RejectedExecutionException stopping) {
            complete();
        }
    }

    private void serve() {
        int served;
        do {
            served = wakeUps.get();
            if (write()) {
                submit();
                return;
            }
        } while (!wakeUps.compareAndSet(served, 0));
    }

    /** @return true if the connection takes more, but other streams come first */
    private boolean write() {
        behind = false;
        boolean more = false;
        try {
            more = writeReady();
        } catch (Unavailable unavailable) {
            behind = true;
            log.debug("A stream waits for the database");
        } catch (IOException lost) {
            log.debug("The client of a stream is lost", lost);
            ending = true;
        } catch (RuntimeException failure) {
            log.error("A stream failed, and its client has to resume", failure);
            ending = true;
        }
        if (ending) {
            complete();
            return false;
        }
        return more;
    }

    /** Writes until there is no event, or the connection does not take more; then {@link #onWritePossible} follows. */
    private boolean writeReady() throws IOException {
        for (int writes = 0; writes < MAX_WRITES && !ending; writes++) {
            stalled = !isReady();
            if (stalled) {
                return false;
            }
            if (unflushed) {
                flush();
            } else {
                String text = nextText();
                if (text.isEmpty()) {
                    return false;
                }
                send(text);
            }
        }
        return !ending;
    }

    private boolean isReady() {
        synchronized (use) {
            return !completed && out.isReady();
        }
    }

    private void flush() throws IOException {
        synchronized (use) {
            if (!completed) {
                out.flush();
                unflushed = false;
            }
        }
    }

    private void send(String text) throws IOException {
        synchronized (use) {
            if (!completed) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                unflushed = true;
                lastWrite = System.nanoTime();
            }
        }
    }

    /** Waits for a write that has begun. The stream does not use the response afterwards. */
    void release() {
        ending = true;
        synchronized (use) {
            completed = true;
        }
        afterEnd.run();
    }

    /**
     * Completes the response, after a write that has begun. The stream does not use the response afterwards. After an error
     * of the connection the container does not always report the completion, so the end does not wait for its call.
     */
    void complete() {
        ending = true;
        synchronized (use) {
            if (!completed) {
                completed = true;
                try {
                    async.complete();
                } catch (IllegalStateException ended) {
                    log.debug("The container has completed the stream already", ended);
                }
            }
        }
        afterEnd.run();
    }

    private String nextText() {
        if (heartbeatDue) {
            heartbeatDue = false;
            return HEARTBEAT;
        }
        return events.next();
    }
}
