package dev.cimiento.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A body in memory, as much of it as has come. It takes its memory part by part from what all bodies share, whatever its
 * length was said to be, and gives it back when its request has ended.
 */
final class BufferedBody implements HttpInputMessage {

    /** In bytes. */
    static final int PART = 8_192;

    private static final String NAME = BufferedBody.class.getName();

    private final HttpHeaders headers;
    private final Semaphore freeParts;
    private final List<byte[]> parts = new ArrayList<>();
    private int size;

    private BufferedBody(HttpHeaders headers, Semaphore freeParts) {
        this.headers = headers;
        this.freeParts = freeParts;
    }

    /** The body of the request that this thread serves. */
    static BufferedBody empty(HttpHeaders headers, Semaphore freeParts) {
        BufferedBody body = new BufferedBody(headers, freeParts);
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        request.setAttribute(NAME, body, RequestAttributes.SCOPE_REQUEST);
        request.registerDestructionCallback(NAME, body::giveBack, RequestAttributes.SCOPE_REQUEST);
        return body;
    }

    /** What has been read of the body of a request; null when nothing has. */
    static @Nullable BufferedBody of(HttpServletRequest request) {
        return (BufferedBody) request.getAttribute(NAME);
    }

    private void giveBack() {
        freeParts.release(parts.size());
    }

    /**
     * Reads some bytes; false at the end.
     *
     * @throws RefusedBody when no memory is left for it
     */
    boolean readFrom(InputStream source) throws IOException {
        if (size == parts.size() * PART) {
            grow();
        }
        int start = size % PART;
        int count = source.read(parts.get(parts.size() - 1), start, PART - start);
        size += Math.max(count, 0);
        return count >= 0;
    }

    private void grow() {
        if (!freeParts.tryAcquire()) {
            throw RefusedBody.ofTooMany();
        }
        parts.add(new byte[PART]);
    }

    int size() {
        return size;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    /** From its beginning, each time. */
    @Override
    public InputStream getBody() {
        List<InputStream> streams = new ArrayList<>();
        for (int start = 0; start < size; start += PART) {
            streams.add(new ByteArrayInputStream(parts.get(start / PART), 0, Math.min(PART, size - start)));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }
}
