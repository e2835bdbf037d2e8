package dev.cimiento.web.shared.body;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Closes a connection if the line and the headers of a request are not complete in time. Tomcat calls {@link #service}
 * each time that bytes arrive, and the call returns while the request is incomplete. Tomcat later reuses the processor
 * for other connections without a notification.
 */
final class TimedHeadProcessor extends Http11Processor {

    private final Duration timeout;
    private WeakReference<SocketWrapperBase<?>> incomplete = new WeakReference<>(null);
    private long start;

    TimedHeadProcessor(TimedHeadProtocol protocol, Duration timeout) {
        super(protocol, protocol.getAdapter());
        this.timeout = timeout;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
        long called = System.nanoTime();
        int served = served();
        SocketState state = super.service(connection);
        if (state != SocketState.LONG || isAsync()) {
            incomplete.clear();
            return state;
        }
        if (incomplete.get() != connection || served != served()) {
            incomplete = new WeakReference<>(connection);
            start = called;
        }
        return System.nanoTime() - start > timeout.toNanos() ? SocketState.CLOSED : state;
    }

    private int served() {
        return getRequest().getRequestProcessor().getRequestCount();
    }
}
