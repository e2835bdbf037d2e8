package dev.cimiento.web.openapi;

import dev.cimiento.web.shared.problem.ProblemKind;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The responses to failed requests. The document describes each once, and its operations refer to them by name. */
final class ProblemResponses {

    private static final String SCHEMA = "Problem";

    /** Too many requests of one client. Limits that clients share are not reported in headers. */
    private static final String RATE_LIMITED = "rate-limited";

    /** The server responds with these kinds before it knows the operation. */
    private static final Set<ProblemKind> OF_NO_OPERATION = EnumSet.of(
            ProblemKind.METHOD_NOT_ALLOWED,
            ProblemKind.EXPECTATION_FAILED,
            ProblemKind.NOT_IMPLEMENTED,
            ProblemKind.HTTP_VERSION_NOT_SUPPORTED);

    private ProblemResponses() {}

    /** @param limited true if the rate of the operation is limited */
    static ApiResponse reference(ProblemKind kind, boolean limited) {
        boolean rateLimited = limited && kind == ProblemKind.TOO_MANY_REQUESTS;
        return new ApiResponse().$ref(rateLimited ? RATE_LIMITED : kind.code());
    }

    /** Returns the descriptions by the names to which the references lead. */
    static Map<String, ApiResponse> descriptions() {
        Map<String, ApiResponse> responses = new TreeMap<>();
        EnumSet.complementOf(EnumSet.copyOf(OF_NO_OPERATION))
                .forEach(kind -> responses.put(kind.code(), description(kind)));
        ApiResponse rateLimited = description(ProblemKind.TOO_MANY_REQUESTS);
        SharedHeader.addLimitsTo(rateLimited);
        responses.put(RATE_LIMITED, rateLimited);
        return responses;
    }

    private static ApiResponse description(ProblemKind kind) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        if (kind != ProblemKind.INVALID) {
            problem.setExample(example(kind));
        }
        ApiResponse response = new ApiResponse()
                .description(kind.title())
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem));
        SharedHeader.REQUEST_ID.addTo(response);
        if (kind == ProblemKind.TOO_MANY_REQUESTS || kind == ProblemKind.UNAVAILABLE) {
            SharedHeader.RETRY_AFTER.addTo(response);
        }
        return response;
    }

    /** Returns an example for a kind of problem. The example of the schema itself is of an invalid value. */
    private static Map<String, Object> example(ProblemKind kind) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", kind.type().toString());
        example.put("title", kind.title());
        example.put("status", kind.status().value());
        example.put("instance", "/api/v1/products");
        example.put("requestId", "7b0c1f3e-5a44-4c58-9d1c-2f1f6f0e7a11");
        return example;
    }
}
