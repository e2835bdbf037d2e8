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
 * A body in memory. It reserves memory part by part as data arrives, from the memory that all bodies share, whatever
 * length the client announced. A complete body also reserves the memory of its JSON tree. The end of the request
 * releases all memory.
 */
public final class BufferedBody implements HttpInputMessage {

    /** The size of a part, in bytes. */
    static final int PART = 8_192;

    private static final String NAME = BufferedBody.class.getName();

    /** An upper bound in bytes, measured with nested objects, the most expensive form of JSON. */
    static final int TREE_BYTES_PER_TOKEN = 80;

    /** A Java string with one character outside of Latin-1 takes two bytes for each character. */
    static final int TREE_BYTES_PER_BYTE = 2;

    private final HttpHeaders headers;
    private final BodyAllowance allowance;
    private final SharedPermits freeParts;
    private final List<byte[]> parts = new ArrayList<>();
    private final TokenCount tokens = new TokenCount();
    private int size;
    private int reserved;

    private BufferedBody(HttpHeaders headers, BodyAllowance allowance, SharedPermits freeParts) {
        this.headers = headers;
        this.allowance = allowance;
        this.freeParts = freeParts;
    }

    /** Returns an empty buffer for the body of the request that this thread serves. */
    static BufferedBody empty(HttpHeaders headers, BodyAllowance allowance, SharedPermits freeParts) {
        BufferedBody body = new BufferedBody(headers, allowance, freeParts);
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        request.setAttribute(NAME, body, RequestAttributes.SCOPE_REQUEST);
        request.registerDestructionCallback(NAME, body::release, RequestAttributes.SCOPE_REQUEST);
        return body;
    }

    /** Returns the buffered body of a request; null if no body was read. */
    public static @Nullable BufferedBody of(HttpServletRequest request) {
        return (BufferedBody) request.getAttribute(NAME);
    }

    private void release() {
        freeParts.release(allowance.holder(), reserved);
    }

    /**
     * Reads some bytes; returns false at the end of the body.
     *
     * @throws RejectedBody if the body is larger than allowed, or if no memory is left for it
     */
    boolean readFrom(InputStream source) throws IOException {
        if (size == parts.size() * PART) {
            reserve(1);
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

    /** @throws RejectedBody if no memory is left for the tree of the body's JSON */
    void reserveTree() {
        long bytes = (1L + TREE_BYTES_PER_BYTE) * size + (long) TREE_BYTES_PER_TOKEN * tokens.max();
        int needed = (int) ((bytes + PART - 1) / PART);
        if (needed > reserved) {
            reserve(needed - reserved);
        }
    }

    private void reserve(int permits) {
        if (!freeParts.tryAcquire(allowance.holder(), allowance.share(), permits)) {
            throw RejectedBody.ofTooMany();
        }
        reserved += permits;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    /** Returns a new stream at the beginning of the body. */
    @Override
    public InputStream getBody() {
        List<InputStream> streams = new ArrayList<>();
        for (int start = 0; start < size; start += PART) {
            streams.add(new ByteArrayInputStream(parts.get(start / PART), 0, Math.min(PART, size - start)));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }
}
