package dev.cimiento.web.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
 * ever. What is encoded, or not in UTF-8, is not read at all.
 */
@RestControllerAdvice
final class BodyLimit extends RequestBodyAdviceAdapter {

    static final int MAX_BYTES = 1_048_576;

    private static final int PART = 8_192;

    private final Duration timeout;

    BodyLimit(Duration timeout) {
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
        return new ReadBody(headers, read(message.getBody()));
    }

    private static void requirePlain(HttpHeaders headers) {
        if (headers.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            throw RefusedBody.encoded();
        }
        MediaType type = headers.getContentType();
        Charset charset = type == null ? null : type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw RefusedBody.ofCharset(charset.name());
        }
    }

    private byte[] read(InputStream body) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(PART);
        byte[] part = new byte[PART];
        for (int count = next(body, part); count >= 0; count = next(body, part)) {
            whole.write(part, 0, count);
            if (whole.size() > MAX_BYTES) {
                throw RefusedBody.tooLarge(MAX_BYTES);
            }
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw RefusedBody.tooSlow(timeout);
            }
        }
        return whole.toByteArray();
    }

    private int next(InputStream body, byte[] part) throws IOException {
        try {
            return body.read(part);
        } catch (IOException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SocketTimeoutException) {
                throw RefusedBody.tooSlow(timeout);
            }
            throw failure;
        }
    }

    private record ReadBody(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
