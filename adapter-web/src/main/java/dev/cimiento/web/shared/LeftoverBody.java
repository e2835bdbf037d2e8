package dev.cimiento.web.shared;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads what a request that was answered early still sends, so that its client gets to the answer; but not for long. By
 * itself the server would read on for as long as a byte comes now and then, and a thread would be held by it.
 */
final class LeftoverBody extends ValveBase {

    private final Duration patience;

    LeftoverBody(Duration patience) {
        super(true);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && isLeftover(request.getCoyoteRequest())) {
            response.finishResponse();
            if (!isReadToTheEnd(request.getCoyoteRequest())) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isLeftover(org.apache.coyote.Request request) {
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (!hasBody) {
            return false;
        }
        AtomicBoolean read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return !read.get();
    }

    private boolean isReadToTheEnd(org.apache.coyote.Request request) {
        long start = System.nanoTime();
        Discarded discarded = new Discarded();
        int bytes = 0;
        try {
            for (int count = 0; count >= 0; count = request.doRead(discarded)) {
                bytes += count;
                if (bytes > BodyLimit.MAX_BYTES || System.nanoTime() - start > patience.toNanos()) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
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
