package dev.cimiento.web.openapi;

import dev.cimiento.web.idempotency.IdempotencyHeader;
import dev.cimiento.web.rate.RateLimitHeaders;
import dev.cimiento.web.shared.position.DataPosition;
import dev.cimiento.web.shared.problem.RequestId;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** The headers of responses. The document describes each once, and its responses refer to them by name. */
enum SharedHeader {
    REQUEST_ID(RequestId.HEADER, "The id of the request in the server's log.", "7b0c1f3e-5a44-4c58-9d1c-2f1f6f0e7a11"),
    ENTITY_TAG(HttpHeaders.ETAG, "The version, and a hash of the representation.", "\"3-Qk9fGx2LmR4a\""),
    LOCATION(
            HttpHeaders.LOCATION, "The path of the new resource.", "/api/v1/tags/0199a7c4-9b10-7f52-8e0a-5d2c7b9e4f61"),
    LINK(
            HttpHeaders.LINK,
            "Links to the next and to the first page (RFC 8288).",
            "</api/v1/tags?cursor=bmFt>; rel=\"next\""),
    REPLAYED(
            IdempotencyHeader.REPLAYED,
            "Present if this is the stored response to the first request with the key.",
            "true"),
    DATA_POSITION(
            DataPosition.HEADER,
            "The position of this write, if the server has replicas. A client that sends it with a later list sees the write"
                    + " there. Its form can change.",
            "AAAAAAW0mGg"),
    RETRY_AFTER(HttpHeaders.RETRY_AFTER, "The number of seconds after which the request may succeed.", "2"),
    RATE_LIMIT_POLICY(
            RateLimitHeaders.POLICY,
            "The limits that apply, with their quota and their window in seconds"
                    + " (draft-ietf-httpapi-ratelimit-headers-11).",
            "\"orders\";q=60;w=3600"),
    RATE_LIMIT(
            RateLimitHeaders.LIMIT,
            "The remaining quota of these limits, and the seconds until it grows.",
            "\"orders\";r=59;t=60");

    private final String text;
    private final String description;
    private final String example;

    SharedHeader(String text, String description, String example) {
        this.text = text;
        this.description = description;
        this.example = example;
    }

    /** Returns the descriptions by the names of the headers. */
    static Map<String, Header> descriptions() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(
                        header -> header.text,
                        header -> new Header()
                                .description(header.description)
                                .schema(new StringSchema())
                                .example(header.example)));
    }

    void addTo(ApiResponse response) {
        response.addHeaderObject(text, new Header().$ref(text));
    }

    /** Adds the headers of a response to a request whose rate is limited. */
    static void addLimitsTo(ApiResponse response) {
        RATE_LIMIT_POLICY.addTo(response);
        RATE_LIMIT.addTo(response);
    }
}
