package dev.cimiento.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.core.MethodParameter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Reads no more of a body than {@value #MAX_BYTES} bytes, whatever its length was said to be, and no longer than a
 * time-out for the whole of it: the server's own is for each read, so that a byte now and then would hold a thread for
 * ever. All bodies under way together have {@value #MAX_BYTES_OF_ALL} bytes; what JSON becomes when it is read may be
 * many times as large. What is encoded, or not in UTF-8, is not read at all.
 */
@RestControllerAdvice
final class BodyLimit extends RequestBodyAdviceAdapter {

    static final int MAX_BYTES = 1_048_576;

    static final int MAX_BYTES_OF_ALL = 8 * MAX_BYTES;

    private final Duration timeout;
    private final Semaphore freeParts = new Semaphore(MAX_BYTES_OF_ALL / BufferedBody.PART);

    BodyLimit(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("cimiento.web.body-timeout must be longer than 0 s, not " + timeout);
        }
        this.timeout = timeout;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        HttpHeaders headers = message.getHeaders();
        requirePlain(headers);
        if (headers.getContentLength() > MAX_BYTES) {
            throw RefusedBody.tooLarge(MAX_BYTES);
        }
        BufferedBody body = BufferedBody.empty(headers, freeParts);
        read(message.getBody(), body);
        return body;
    }

    static void requirePlain(HttpHeaders headers) {
        if (headers.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            throw RefusedBody.encoded();
        }
        MediaType type = headers.getContentType();
        Charset charset = type == null ? null : type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw RefusedBody.ofCharset(charset.name());
        }
    }

    private void read(InputStream source, BufferedBody body) throws IOException {
        long start = System.nanoTime();
        while (readSome(source, body)) {
            if (body.size() > MAX_BYTES) {
                throw RefusedBody.tooLarge(MAX_BYTES);
            }
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw RefusedBody.tooSlow(timeout);
            }
        }
    }

    private boolean readSome(InputStream source, BufferedBody body) throws IOException {
        try {
            return body.readFrom(source);
        } catch (IOException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SocketTimeoutException) {
                throw RefusedBody.tooSlow(timeout);
            }
            throw failure;
        }
    }
}
