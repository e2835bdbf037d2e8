package dev.cimiento.web.shared.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads the rest of a body whose request got an early response, so that the client can finish sending and read the
 * response. It stops after a time-out. Tomcat itself would read as long as a byte arrives now and then, and would hold
 * a thread for it.
 */
public final class BodyDrainValve extends ValveBase {

    private static final int PAUSE_MILLIS = 10;

    /** Reading the head of a chunk blocks up to Tomcat's own time-out, so it must not occupy all threads. */
    private static final int MAX_AT_ONCE = 10;

    private final Duration timeout;
    private final Semaphore slots = new Semaphore(MAX_AT_ONCE);

    public BodyDrainValve(Duration timeout) {
        super(true);
        this.timeout = timeout;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && isUnread(request.getCoyoteRequest())) {
            response.finishResponse();
            if (!isDrained(request.getCoyoteRequest())) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isUnread(org.apache.coyote.Request request) {
        return hasBody(request) && !isFinished(request);
    }

    private static boolean hasBody(org.apache.coyote.Request request) {
        try {
            return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        } catch (IllegalArgumentException malformed) {
            // The end of such a body is unknown: Tomcat has rejected it and closes the connection.
            return false;
        }
    }

    private static boolean isFinished(org.apache.coyote.Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private boolean isDrained(org.apache.coyote.Request request) {
        boolean awaitsContinue = request.hasExpectation() && request.getBytesRead() == 0;
        if (awaitsContinue || !slots.tryAcquire()) {
            return false;
        }
        try {
            return isReadToTheEnd(request);
        } catch (IOException disconnected) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            slots.release();
        }
    }

    private boolean isReadToTheEnd(org.apache.coyote.Request request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Discarded discarded = new Discarded();
        int bytes = 0;
        while (!isFinished(request)) {
            if (bytes > BodyAllowance.MAX_BYTES || System.nanoTime() - start > timeout.toNanos()) {
                return false;
            }
            request.action(ActionCode.AVAILABLE, Boolean.TRUE);
            if (request.getAvailable() > 0) {
                bytes += Math.max(request.doRead(discarded), 0);
            } else {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return true;
    }

    /** Discards the bytes that are read. Tomcat passes its own buffer. */
    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
