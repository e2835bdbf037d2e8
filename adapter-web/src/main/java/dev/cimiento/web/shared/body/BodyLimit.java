package dev.cimiento.web.shared.body;

import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.shared.form.FormBody;
import dev.cimiento.web.shared.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Limits the size of a body, whatever length the client announces, and the time to read it. Tomcat's own time-out
 * applies to each read, so a client that sends a byte now and then could hold a thread forever.
 *
 * <p>All bodies that are being read or processed share {@value #MAX_BYTES_OF_ALL} bytes, including the trees of their
 * JSON. One client gets only a share of that memory, and of the request slots while its bodies are read. Bodies that
 * are encoded, or not in UTF-8, are rejected unread.
 */
@RestControllerAdvice
public final class BodyLimit extends RequestBodyAdviceAdapter {

    static final int MAX_BYTES_OF_ALL = 16 * BodyAllowance.MAX_BYTES;

    private final Duration timeout;
    private final SharedPermits slots;
    private final SharedPermits freeParts = new SharedPermits(MAX_BYTES_OF_ALL / BufferedBody.PART);
    private final ActorSource actors;

    /** @param maxRequests the number of requests that can run at once */
    public BodyLimit(Duration timeout, int maxRequests, ActorSource actors) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("cimiento.web.body-timeout must be longer than 0 s, not " + timeout);
        }
        this.timeout = timeout;
        this.slots = new SharedPermits(maxRequests);
        this.actors = actors;
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
        return buffered(message);
    }

    /** Reads the form of a request, within the limits of all bodies. */
    public FormBody form(HttpServletRequest request) {
        try {
            return FormBody.of(buffered(new UnreadBody(request)).getBody());
        } catch (IOException failure) {
            throw new MalformedRequest("The body cannot be read.");
        }
    }

    private BufferedBody buffered(HttpInputMessage message) throws IOException {
        HttpHeaders headers = message.getHeaders();
        requirePlain(headers);
        BodyAllowance allowance = BodyAllowance.of(actors.of(request()));
        allowance.require(headers.getContentLength(), 0);
        if (!slots.tryAcquire(allowance.holder(), allowance.share(), 1)) {
            throw RejectedBody.ofTooMany();
        }
        try {
            return read(message, BufferedBody.empty(headers, allowance, freeParts));
        } finally {
            slots.release(allowance.holder(), 1);
        }
    }

    /** The body of a request, whatever its type: Spring's own message would parse a form. */
    private record UnreadBody(HttpServletRequest request) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return new ServletServerHttpRequest(request).getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return request.getInputStream();
        }
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** @throws RejectedBody if the headers announce a content encoding, or a charset other than UTF-8 */
    public static void requirePlain(HttpHeaders headers) {
        if (headers.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            throw RejectedBody.encoded();
        }
        MediaType type = headers.getContentType();
        Charset charset = type == null ? null : type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw RejectedBody.ofCharset(charset.name());
        }
    }

    private BufferedBody read(HttpInputMessage message, BufferedBody body) throws IOException {
        long start = System.nanoTime();
        InputStream source = message.getBody();
        while (readSome(source, body)) {
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw RejectedBody.tooSlow(timeout);
            }
        }
        body.reserveTree();
        return body;
    }

    private boolean readSome(InputStream source, BufferedBody body) throws IOException {
        try {
            return body.readFrom(source);
        } catch (IOException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SocketTimeoutException) {
                throw RejectedBody.tooSlow(timeout);
            }
            throw failure;
        }
    }
}
