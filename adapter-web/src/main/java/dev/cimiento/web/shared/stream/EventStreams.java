package dev.cimiento.web.shared.stream;

import dev.cimiento.domain.shared.error.TooManyRequests;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The open streams of this server. Two threads write all of them, so they use at most two connections of the database.
 * When the server stops, streams end before it waits for requests.
 */
public final class EventStreams implements SmartLifecycle {

    private static final int THREADS = 2;
    private static final Duration CHECKS = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** A user can have an eighth of all streams. */
    private static final int SHARE = 8;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final int mostOfUser;
    private final Duration patience;
    private final Duration lifetime;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService executor;

    /**
     * @param most the maximum number of streams
     * @param patience the time after which a client that reads nothing is dropped
     * @param lifetime the age at which a stream ends, so that the client resumes it with a valid token
     */
    EventStreams(int most, Duration patience, Duration lifetime) {
        this.mostOfUser = Math.max(most / SHARE, 1);
        this.patience = patience;
        this.lifetime = lifetime;
    }

    /**
     * Answers a request with the events of a source, until the client disconnects, is too slow, or the stream is too old.
     *
     * @throws TooManyRequests if the user has an eighth of all possible streams
     */
    public void open(HttpServletRequest request, HttpServletResponse response, UUID user, EventSource events)
            throws IOException {
        if (open.stream().filter(stream -> stream.user().equals(user)).count() >= mostOfUser) {
            throw new TooManyRequests(RETRY_AFTER);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Nginx would otherwise collect events in its buffer.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        EventStream stream = new EventStream(async, events, user, Objects.requireNonNull(executor));
        Runnable release = StreamLimit.takePermit(request);
        stream.onEnd(() -> {
            if (open.remove(stream)) {
                release.run();
            }
        });
        add(stream);
        stream.start();
    }

    /** Makes the streams of a subject send new events. */
    public void wake(Object subject) {
        open.stream()
                .filter(stream -> stream.events().subject().equals(subject))
                .forEach(EventStream::wake);
    }

    public void wakeAll() {
        open.forEach(EventStream::wake);
    }

    /** Returns the subjects of the open streams. */
    public Set<Object> subjects() {
        return open.stream().map(stream -> stream.events().subject()).collect(Collectors.toSet());
    }

    public int count() {
        return open.size();
    }

    /** Waits until a stream is open. */
    public synchronized void awaitStream() throws InterruptedException {
        while (open.isEmpty()) {
            wait();
        }
    }

    private static CustomizableThreadFactory threads() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("stream-");
        threads.setDaemon(true);
        return threads;
    }

    private synchronized void add(EventStream stream) {
        open.add(stream);
        notifyAll();
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(THREADS, threads());
        started.scheduleWithFixedDelay(
                () -> open.forEach(stream -> stream.check(HEARTBEAT, patience, lifetime)),
                CHECKS.toMillis(),
                CHECKS.toMillis(),
                TimeUnit.MILLISECONDS);
        executor = started;
    }

    @Override
    public void stop() {
        open.forEach(EventStream::end);
        if (executor != null) {
            executor.shutdown();
        }
        executor = null;
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
