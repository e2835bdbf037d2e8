package dev.cimiento.web.openapi;

import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.idempotency.IdempotencyHeader;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.rate.RateLimitHeaders;
import dev.cimiento.web.resource.IfNoneMatch;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.problem.ProblemKind;
import dev.cimiento.web.shared.problem.RequestId;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Describes the response statuses of an operation, derived from its method and the parameters of its handler. */
final class ApiStatuses {

    static final String PROBLEM_REF = "#/components/schemas/Problem";

    private ApiStatuses() {}

    /** @param described the responses that springdoc found, from which the schema of the body is taken */
    static ApiResponses of(OperationMethod handler, ApiResponses described) {
        ApiResponses responses = new ApiResponses();
        ApiResponse success = success(handler, described);
        if (handler.isRateLimited()) {
            describeLimits(success);
        }
        responses.addApiResponse(successStatus(handler), success);
        if (handler.mayCreate()) {
            ApiResponse created = new ApiResponse().description("Created").content(success.getContent());
            responses.addApiResponse(
                    "201",
                    created.addHeaderObject(HttpHeaders.ETAG, entityTag())
                            .addHeaderObject(HttpHeaders.LOCATION, location()));
        }
        if (handler.takes(IfNoneMatch.class)) {
            responses.addApiResponse(
                    "304",
                    new ApiResponse()
                            .description("The client has the current representation")
                            .addHeaderObject(HttpHeaders.ETAG, entityTag()));
        }
        problems(handler)
                .forEach(kind -> responses.addApiResponse(
                        String.valueOf(kind.status().value()), problem(kind, handler.isRateLimited())));
        responses.values().forEach(response -> response.addHeaderObject(RequestId.HEADER, requestId()));
        return responses;
    }

    private static Set<ProblemKind> problems(OperationMethod handler) {
        Set<ProblemKind> problems = EnumSet.of(ProblemKind.MALFORMED, ProblemKind.INTERNAL, ProblemKind.UNAVAILABLE);
        if (handler.respondsWithBody()) {
            problems.add(ProblemKind.NOT_ACCEPTABLE);
        }
        if (handler.takes(Actor.class)) {
            problems.add(ProblemKind.UNAUTHENTICATED);
            problems.add(ProblemKind.FORBIDDEN);
        }
        if (handler.isRateLimited() || handler.takesFrequentUpload()) {
            problems.add(ProblemKind.TOO_MANY_REQUESTS);
        }
        if (handler.isBelowAnId() || (handler.respondsWithResource() && handler.method() != HttpMethod.POST)) {
            problems.add(ProblemKind.NOT_FOUND);
        }
        if (handler.readsBody()) {
            problems.add(ProblemKind.REQUEST_TIMEOUT);
            problems.add(ProblemKind.PAYLOAD_TOO_LARGE);
            problems.add(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            problems.add(ProblemKind.INVALID);
        }
        if (handler.takes(ListRequest.class)
                || handler.takes(ExportRequest.class)
                || handler.takesFilter()
                || handler.takes(IdempotentRequest.class)) {
            problems.add(ProblemKind.INVALID);
        }
        if (handler.method() != HttpMethod.GET) {
            problems.add(ProblemKind.CONFLICT);
        }
        if (handler.takes(ExpectedVersion.class)) {
            problems.add(ProblemKind.STALE_VERSION);
        }
        return problems;
    }

    private static String successStatus(OperationMethod handler) {
        return handler.declaredStatus().orElseGet(() -> {
            if (handler.method() == HttpMethod.POST && !handler.takesFile()) {
                return "201";
            }
            return handler.method() == HttpMethod.DELETE ? "204" : "200";
        });
    }

    private static ApiResponse success(OperationMethod handler, ApiResponses described) {
        ApiResponse success = described.values().iterator().next().description("Success");
        if (!handler.respondsWithBody()) {
            return success.content(null);
        }
        if (handler.respondsWithExport()) {
            return success.content(export());
        }
        if (handler.takes(IdempotentRequest.class)) {
            success.addHeaderObject(
                    IdempotencyHeader.REPLAYED,
                    header("Present if this is the stored response to the first request with the key.", "true"));
        }
        if (handler.takes(ListRequest.class)) {
            success.addHeaderObject(
                    HttpHeaders.LINK,
                    header(
                            "Links to the next and to the first page (RFC 8288).",
                            "</api/v1/tags?cursor=bmFt>; rel=\"next\""));
        }
        if (handler.respondsWithResource()) {
            success.addHeaderObject(HttpHeaders.ETAG, entityTag());
        }
        if (handler.respondsWithResource() && handler.method() == HttpMethod.POST) {
            success.addHeaderObject(HttpHeaders.LOCATION, location());
        }
        return success;
    }

    /** Lists the media types, the preferred one first. */
    private static Content export() {
        Content content = new Content();
        Stream.of(Export.CSV, Export.NDJSON)
                .forEach(type -> content.addMediaType(type, new MediaType().schema(new StringSchema())));
        return content;
    }

    private static ApiResponse problem(ProblemKind kind, boolean limited) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref(PROBLEM_REF));
        if (kind != ProblemKind.INVALID) {
            problem.setExample(example(kind));
        }
        ApiResponse response = new ApiResponse()
                .description(kind.title())
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem));
        if (kind == ProblemKind.TOO_MANY_REQUESTS && limited) {
            describeLimits(response);
        }
        return kind == ProblemKind.TOO_MANY_REQUESTS || kind == ProblemKind.UNAVAILABLE
                ? response.addHeaderObject(
                        HttpHeaders.RETRY_AFTER,
                        header("The number of seconds after which the request may succeed.", "2"))
                : response;
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

    /** Describes the headers of rate limits. Limits that clients share are not reported. */
    private static void describeLimits(ApiResponse response) {
        response.addHeaderObject(
                RateLimitHeaders.POLICY,
                header(
                        "The limits that apply, with their quota and their window in seconds"
                                + " (draft-ietf-httpapi-ratelimit-headers-11).",
                        "\"orders\";q=60;w=3600"));
        response.addHeaderObject(
                RateLimitHeaders.LIMIT,
                header("The remaining quota of these limits, and the seconds until it grows.", "\"orders\";r=59;t=60"));
    }

    private static Header entityTag() {
        return header("The version, and a hash of the representation.", "\"3-Qk9fGx2LmR4a\"");
    }

    private static Header location() {
        return header("The path of the new resource.", "/api/v1/tags/0199a7c4-9b10-7f52-8e0a-5d2c7b9e4f61");
    }

    private static Header requestId() {
        return header("The id of the request in the server's log.", "7b0c1f3e-5a44-4c58-9d1c-2f1f6f0e7a11");
    }

    private static Header header(String description, String example) {
        return new Header().description(description).schema(new StringSchema()).example(example);
    }
}
