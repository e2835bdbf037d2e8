package dev.cimiento.web.shared.body;

import dev.cimiento.web.shared.json.TokenCount;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A body in memory, as much of it as has come. It takes its memory part by part from what all bodies share, whatever its
 * announced length, and gives it back when its request has ended. Once it is complete, it also takes the memory that its
 * JSON needs as a tree.
 */
public final class BufferedBody implements HttpInputMessage {

    /** In bytes. */
    static final int PART = 8_192;

    private static final String NAME = BufferedBody.class.getName();

    /** In bytes, at most: measured with objects in objects, the most expensive form of JSON. */
    static final int TREE_BYTES_PER_TOKEN = 80;

    /** A text of ASCII letters and one other takes two bytes for each of them. */
    static final int TREE_BYTES_PER_BYTE = 2;

    private final HttpHeaders headers;
    private final BodyAllowance allowance;
    private final SharedPermits freeParts;
    private final List<byte[]> parts = new ArrayList<>();
    private final TokenCount tokens = new TokenCount();
    private int size;
    private int taken;

    private BufferedBody(HttpHeaders headers, BodyAllowance allowance, SharedPermits freeParts) {
        this.headers = headers;
        this.allowance = allowance;
        this.freeParts = freeParts;
    }

    /** The body of the request that this thread serves. */
    static BufferedBody empty(HttpHeaders headers, BodyAllowance allowance, SharedPermits freeParts) {
        BufferedBody body = new BufferedBody(headers, allowance, freeParts);
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        request.setAttribute(NAME, body, RequestAttributes.SCOPE_REQUEST);
        request.registerDestructionCallback(NAME, body::giveBack, RequestAttributes.SCOPE_REQUEST);
        return body;
    }

    /** What has been read of the body of a request; null when nothing has. */
    public static @Nullable BufferedBody of(HttpServletRequest request) {
        return (BufferedBody) request.getAttribute(NAME);
    }

    private void giveBack() {
        freeParts.release(allowance.holder(), taken);
    }

    /**
     * Reads some bytes; false at the end.
     *
     * @throws RejectedBody when it is larger than its sender may send, or when no memory is left for it
     */
    boolean readFrom(InputStream source) throws IOException {
        if (size == parts.size() * PART) {
            take(1);
            parts.add(new byte[PART]);
        }
        byte[] part = parts.get(parts.size() - 1);
        int start = size % PART;
        int count = source.read(part, start, PART - start);
        if (count > 0) {
            size += count;
            tokens.add(part, start, start + count);
            allowance.require(size, tokens.max());
        }
        return count >= 0;
    }

    /** @throws RejectedBody when no memory is left for its tree */
    void takeTree() {
        long bytes = (1L + TREE_BYTES_PER_BYTE) * size + (long) TREE_BYTES_PER_TOKEN * tokens.max();
        int needed = (int) ((bytes + PART - 1) / PART);
        if (needed > taken) {
            take(needed - taken);
        }
    }

    private void take(int permits) {
        if (!freeParts.tryAcquire(allowance.holder(), allowance.share(), permits)) {
            throw RejectedBody.ofTooMany();
        }
        taken += permits;
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
