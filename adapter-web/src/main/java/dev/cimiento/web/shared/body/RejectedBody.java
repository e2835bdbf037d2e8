package dev.cimiento.web.shared.body;

import dev.cimiento.web.shared.problem.ProblemKind;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** A body is not read, or not to its end. */
public final class RejectedBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient HttpHeaders headers = new HttpHeaders();

    private RejectedBody(ProblemKind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    public static RejectedBody tooLarge(long maxBytes) {
        return new RejectedBody(ProblemKind.PAYLOAD_TOO_LARGE, "A body may have at most " + maxBytes + " bytes.");
    }

    static RejectedBody ofTooManyTokens(int maxTokens) {
        return new RejectedBody(
                ProblemKind.PAYLOAD_TOO_LARGE,
                "The JSON of a body may have at most " + maxTokens + " names, values and brackets.");
    }

    public static RejectedBody tooSlow(Duration timeout) {
        return new RejectedBody(
                ProblemKind.REQUEST_TIMEOUT,
                "The body did not come within " + timeout.toSeconds() + " s, or stopped in the middle.");
    }

    static RejectedBody ofCharset(String charset) {
        return new RejectedBody(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE, "A body is read in UTF-8 only, not in " + charset + ".");
    }

    static RejectedBody ofTooMany() {
        return unavailable("Too many bodies are under way, or too many from this client.");
    }

    public static RejectedBody ofTooManyFiles() {
        return unavailable("Too many files are being brought in.");
    }

    public static RejectedBody ofNoRoom() {
        return unavailable("There is no room for the file at the moment.");
    }

    private static RejectedBody unavailable(String reason) {
        RejectedBody refused = new RejectedBody(ProblemKind.UNAVAILABLE, reason);
        refused.headers.set(HttpHeaders.RETRY_AFTER, RequestLimit.RETRY_AFTER_SECONDS);
        return refused;
    }

    /** RFC 9110, 15.5.16: which encodings could have been used is told by {@code Accept-Encoding}. */
    static RejectedBody encoded() {
        RejectedBody refused =
                new RejectedBody(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "A body is read only without Content-Encoding.");
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
