package dev.cimiento.web.shared.position;

import dev.cimiento.web.shared.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The position of a write in the database's log. The response to a write has it in a header, if the server has replicas. A
 * client sends the header with later reads to see its write in them. Clients must not interpret the value.
 */
public record DataPosition(long value) {

    public static final String HEADER = "Data-Position";

    /** The form of a position, as in the OpenAPI document. */
    public static final String PATTERN = "^[A-Za-z0-9_-]{11}$";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final String ATTRIBUTE = DataPosition.class.getName();

    /** Returns the position that the current request requires; empty outside of requests. */
    public static OptionalLong required() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
                        && exchange.getRequest().getAttribute(ATTRIBUTE) instanceof DataPosition position
                ? OptionalLong.of(position.value)
                : OptionalLong.empty();
    }

    /**
     * Reads the header of a request, so that {@link #required} returns its position.
     *
     * @throws MalformedRequest if the header is not a position, or is repeated
     */
    static void read(HttpServletRequest request) {
        header(request).ifPresent(text -> request.setAttribute(ATTRIBUTE, parse(text)));
    }

    private static Optional<String> header(HttpServletRequest request) {
        var values = request.getHeaders(HEADER);
        Optional<String> first = values.hasMoreElements() ? Optional.of(values.nextElement()) : Optional.empty();
        if (values.hasMoreElements()) {
            throw new MalformedRequest("The header " + HEADER + " is repeated.");
        }
        return first;
    }

    static DataPosition parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new MalformedRequest("The header " + HEADER + " must be one that a response of this API had.");
        }
        return new DataPosition(
                ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).getLong());
    }

    /** Returns the position as the value of the header. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
