package dev.cimiento.web.openapi;

import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.resource.IfNoneMatch;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.problem.ProblemKind;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Describes the response statuses of an operation, derived from its method and the parameters of its handler. */
final class ApiStatuses {

    private ApiStatuses() {}

    /** @param described the responses that springdoc found, from which the schema of the body is taken */
    static ApiResponses of(OperationMethod handler, ApiResponses described) {
        ApiResponses responses = new ApiResponses();
        ApiResponse success = success(handler, described);
        if (handler.isRateLimited()) {
            SharedHeader.addLimitsTo(success);
        }
        responses.addApiResponse(successStatus(handler), success);
        if (handler.mayCreate()) {
            ApiResponse created = new ApiResponse().description("Created").content(success.getContent());
            SharedHeader.ENTITY_TAG.addTo(created);
            SharedHeader.LOCATION.addTo(created);
            responses.addApiResponse("201", created);
        }
        if (handler.takes(IfNoneMatch.class)) {
            ApiResponse unchanged = new ApiResponse().description("The client has the current representation");
            SharedHeader.ENTITY_TAG.addTo(unchanged);
            responses.addApiResponse("304", unchanged);
        }
        responses.values().forEach(SharedHeader.REQUEST_ID::addTo);
        if (handler.method() != HttpMethod.GET) {
            responses.values().forEach(SharedHeader.DATA_POSITION::addTo);
        }
        problems(handler)
                .forEach(kind -> responses.addApiResponse(
                        String.valueOf(kind.status().value()),
                        ProblemResponses.reference(kind, handler.isRateLimited())));
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
            SharedHeader.REPLAYED.addTo(success);
        }
        if (handler.takes(ListRequest.class)) {
            SharedHeader.LINK.addTo(success);
        }
        if (handler.respondsWithResource()) {
            SharedHeader.ENTITY_TAG.addTo(success);
        }
        if (handler.respondsWithResource() && handler.method() == HttpMethod.POST) {
            SharedHeader.LOCATION.addTo(success);
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
}
