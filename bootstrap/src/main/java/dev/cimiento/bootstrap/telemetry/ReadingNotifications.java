package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.bootstrap.shared.job.WorkThread;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Unavailable;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.live.ReadingFeed;
import dev.cimiento.persistence.telemetry.live.ReadingListener;
import dev.cimiento.web.shared.stream.EventStreams;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes the streams of a device when any server has stored readings of it. While streams are open, it listens on a
 * connection of its own; behind a pooler, which passes no notifications on, it reads the numbers of batches at intervals.
 * After each new connection all streams read on from their positions, so a notification that was lost loses nothing.
 */
final class ReadingNotifications implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReadingNotifications.class);

    /** The time without notifications after which the connection is checked. */
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);

    private static final Duration POLLING = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource direct;
    private final ReadingFeed feed;
    private final EventStreams streams;
    private final WorkThread thread = new WorkThread("reading-notifications", this::watch);

    private volatile @Nullable ReadingListener listener;

    /** @param direct the database without a pooler, if its address is known */
    ReadingNotifications(DataSource direct, ReadingFeed feed, EventStreams streams) {
        this.direct = direct;
        this.feed = feed;
        this.streams = streams;
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Does not wait for the thread, which neither changes the database nor uses a connection of the pool for long. */
    @Override
    public void stop() {
        thread.interrupt();
        ReadingListener waiting = listener;
        if (waiting != null) {
            waiting.abort();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private void watch(WorkThread.Run run) throws InterruptedException {
        while (!run.isStopping()) {
            streams.awaitStream();
            follow(run);
        }
    }

    private void follow(WorkThread.Run run) throws InterruptedException {
        boolean pooled = false;
        try (ReadingListener own = ReadingListener.connect(direct)) {
            listener = own;
            pooled = own.isPooled();
            if (!pooled) {
                listen(own, run);
            }
        } catch (SQLException lost) {
            log.debug("The connection for notifications is lost", lost);
            run.rest(RETRY);
        } catch (RuntimeException failure) {
            log.error("Waiting for notifications failed and is repeated", failure);
            run.rest(RETRY);
        } finally {
            listener = null;
        }
        if (pooled) {
            poll(run);
        }
    }

    private void listen(ReadingListener own, WorkThread.Run run) throws SQLException {
        own.listen();
        streams.wakeAll();
        while (!run.isStopping() && streams.count() > 0) {
            own.await(CHECK_INTERVAL).forEach(streams::wake);
        }
    }

    private void poll(WorkThread.Run run) throws InterruptedException {
        Map<Id<Device>, Integer> known = Map.of();
        while (!run.isStopping() && streams.count() > 0) {
            try {
                Map<Id<Device>, Integer> current = feed.batches(devices());
                for (Map.Entry<Id<Device>, Integer> device : current.entrySet()) {
                    if (!device.getValue().equals(known.get(device.getKey()))) {
                        streams.wake(device.getKey());
                    }
                }
                known = current;
            } catch (Unavailable unavailable) {
                log.debug("The numbers of batches cannot be read", unavailable);
            }
            run.rest(POLLING);
        }
    }

    private Set<Id<Device>> devices() {
        return streams.subjects().stream()
                .filter(Id.class::isInstance)
                .map(subject -> new Id<Device>(((Id<?>) subject).value()))
                .collect(Collectors.toSet());
    }
}
