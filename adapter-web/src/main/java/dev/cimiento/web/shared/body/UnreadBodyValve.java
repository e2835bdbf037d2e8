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
 * Reads what a request that was answered early still sends, so that its client gets to the answer; but not for long, and
 * only what is there. By itself the server would read on for as long as a byte comes now and then, and a thread would be
 * held by it.
 */
public final class UnreadBodyValve extends ValveBase {

    private static final int PAUSE_MILLIS = 10;

    /** The head of a chunk that has begun is waited for, as long as the server waits: that must not take all threads. */
    private static final int MAX_AT_ONCE = 10;

    private final Duration patience;
    private final Semaphore places = new Semaphore(MAX_AT_ONCE);

    public UnreadBodyValve(Duration patience) {
        super(true);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && isLeftover(request.getCoyoteRequest())) {
            response.finishResponse();
            if (!isReadInTurn(request.getCoyoteRequest())) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isLeftover(org.apache.coyote.Request request) {
        return hasBody(request) && !isFinished(request);
    }

    private static boolean hasBody(org.apache.coyote.Request request) {
        try {
            return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        } catch (IllegalArgumentException malformed) {
            // Nobody knows where it would end: the server has refused it, and ends the connection.
            return false;
        }
    }

    private static boolean isFinished(org.apache.coyote.Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private boolean isReadInTurn(org.apache.coyote.Request request) {
        boolean isHeldBack = request.hasExpectation() && request.getBytesRead() == 0;
        if (isHeldBack || !places.tryAcquire()) {
            return false;
        }
        try {
            return isReadToTheEnd(request);
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    private boolean isReadToTheEnd(org.apache.coyote.Request request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Discarded discarded = new Discarded();
        int bytes = 0;
        while (!isFinished(request)) {
            if (bytes > BodyAllowance.MAX_BYTES || System.nanoTime() - start > patience.toNanos()) {
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

    /** Where the server puts what is read; it brings its own buffer. */
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
