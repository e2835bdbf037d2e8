package dev.cimiento.web.shared.body;

import dev.cimiento.web.shared.problem.ProblemKind;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** Thrown if a body is not read, or not to its end. */
public final class RejectedBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient HttpHeaders headers = new HttpHeaders();

    private RejectedBody(ProblemKind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    public static RejectedBody tooLarge(long maxBytes) {
        return new RejectedBody(
                ProblemKind.PAYLOAD_TOO_LARGE, "A body must not have more than " + maxBytes + " bytes.");
    }

    static RejectedBody ofTooManyTokens(int maxTokens) {
        return new RejectedBody(
                ProblemKind.PAYLOAD_TOO_LARGE,
                "The JSON of a body must not have more than " + maxTokens + " names, values and brackets.");
    }

    public static RejectedBody tooSlow(Duration timeout) {
        return new RejectedBody(
                ProblemKind.REQUEST_TIMEOUT,
                "The body did not arrive within " + timeout.toSeconds() + " s, or the client stopped sending.");
    }

    static RejectedBody ofCharset(String charset) {
        return new RejectedBody(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The body must be in UTF-8, not in " + charset + ".");
    }

    static RejectedBody ofTooMany() {
        return unavailable("Too many request bodies are being processed, or too many of this client.");
    }

    public static RejectedBody ofTooManyFiles() {
        return unavailable("Too many files are being uploaded.");
    }

    public static RejectedBody ofNoRoom() {
        return unavailable("There is no space for the file at the moment.");
    }

    private static RejectedBody unavailable(String reason) {
        RejectedBody rejected = new RejectedBody(ProblemKind.UNAVAILABLE, reason);
        rejected.headers.set(HttpHeaders.RETRY_AFTER, RequestLimit.RETRY_AFTER_SECONDS);
        return rejected;
    }

    /** RFC 9110, 15.5.16: {@code Accept-Encoding} lists the supported encodings. */
    static RejectedBody encoded() {
        RejectedBody rejected = new RejectedBody(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE, "A body with a Content-Encoding is not supported.");
        rejected.headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
        return rejected;
    }

    public ProblemKind kind() {
        return kind;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
