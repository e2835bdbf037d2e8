package dev.cimiento.web.shared.body;

import dev.cimiento.web.shared.problem.ProblemKind;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** A body is not read, or not to its end. */
public final class RefusedBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient HttpHeaders headers = new HttpHeaders();

    private RefusedBody(ProblemKind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    public static RefusedBody tooLarge(long maxBytes) {
        return new RefusedBody(ProblemKind.PAYLOAD_TOO_LARGE, "A body may have at most " + maxBytes + " bytes.");
    }

    static RefusedBody ofTooManyTokens(int maxTokens) {
        return new RefusedBody(
                ProblemKind.PAYLOAD_TOO_LARGE,
                "The JSON of a body may have at most " + maxTokens + " names, values and brackets.");
    }

    public static RefusedBody tooSlow(Duration timeout) {
        return new RefusedBody(
                ProblemKind.REQUEST_TIMEOUT,
                "The body did not come within " + timeout.toSeconds() + " s, or stopped in the middle.");
    }

    static RefusedBody ofCharset(String charset) {
        return new RefusedBody(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE, "A body is read in UTF-8 only, not in " + charset + ".");
    }

    static RefusedBody ofTooMany() {
        return unavailable("Too many bodies are under way, or too many from this client.");
    }

    public static RefusedBody ofTooManyFiles() {
        return unavailable("Too many files are being brought in.");
    }

    public static RefusedBody ofNoRoom() {
        return unavailable("There is no room for the file at the moment.");
    }

    private static RefusedBody unavailable(String reason) {
        RefusedBody refused = new RefusedBody(ProblemKind.UNAVAILABLE, reason);
        refused.headers.set(HttpHeaders.RETRY_AFTER, RequestLimit.RETRY_AFTER_SECONDS);
        return refused;
    }

    /** RFC 9110, 15.5.16: which encodings could have been used is told by {@code Accept-Encoding}. */
    static RefusedBody encoded() {
        RefusedBody refused =
                new RefusedBody(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "A body is read only without Content-Encoding.");
        refused.headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
        return refused;
    }

    public ProblemKind kind() {
        return kind;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
