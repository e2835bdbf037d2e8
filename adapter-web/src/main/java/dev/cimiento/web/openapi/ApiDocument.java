package dev.cimiento.web.openapi;

import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.OperationPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.KeyRequired;
import dev.cimiento.web.importing.CsvBody;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.resource.IfNoneMatch;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.SortOrder;
import dev.cimiento.web.shared.problem.Problem;
import dev.cimiento.web.shared.schema.EnumCode;
import dev.cimiento.web.shared.schema.SecuritySchemes;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** Completes the OpenAPI 3.1 document by the conventions that all operations follow, so that controllers need not. */
final class ApiDocument implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String SCHEMAS = "#/components/schemas/";

    private final OperationPermissions permissions;

    ApiDocument(OperationPermissions permissions) {
        this.permissions = permissions;
    }

    static OpenAPI start() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class,
                        ExpectedVersion.class,
                        IfNoneMatch.class,
                        IdempotentRequest.class,
                        ListRequest.class,
                        ExportRequest.class,
                        SpooledFile.class)
                .addSimpleTypesForParameterObject(Id.class)
                .replaceWithSchema(Id.class, new UUIDSchema())
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
        return new OpenAPI()
                .info(ApiIntroduction.info())
                .components(new Components()
                        .headers(SharedHeader.descriptions())
                        .parameters(ApiParameters.descriptions())
                        .responses(ProblemResponses.descriptions())
                        .addSecuritySchemes(SecuritySchemes.SIGN_IN, signIn())
                        .addSecuritySchemes(SecuritySchemes.TOKEN, token()))
                .servers(List.of(new Server().url("/")));
    }

    /** Resolves the schemas of Java types, which it names as clients should. */
    static ModelResolver modelResolver() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    private static SecurityScheme token() {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
    }

    private static SecurityScheme signIn() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("The e-mail address and the password of a user. Leave the client's id and secret empty.")
                .flows(new OAuthFlows()
                        .password(new OAuthFlow()
                                .tokenUrl(SecuritySchemes.SIGN_IN_PATH)
                                .scopes(new Scopes())));
    }

    private void describeSecurity(Operation operation, OperationMethod handler) {
        if (handler.takes(Actor.class)) {
            operation.setSecurity(
                    permissions.isOpenToAll(handler.handler())
                            ? List.of()
                            : List.of(
                                    new SecurityRequirement().addList(SecuritySchemes.SIGN_IN),
                                    new SecurityRequirement().addList(SecuritySchemes.TOKEN)));
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handlerMethod) {
        OperationMethod handler = new OperationMethod(handlerMethod);
        operation.setOperationId(handler.operationId());
        operation.setSummary(operation.getSummary().replace("{a resource}", handler.resourceWithArticle()));
        handler.parameter(ListRequest.class)
                .ifPresent(list -> ApiParameters.ofList(SortOrder.offered(list)).forEach(operation::addParametersItem));
        handler.parameter(ExportRequest.class)
                .ifPresent(export -> operation.addParametersItem(ApiParameters.ofExport(SortOrder.offered(export))));
        if (handler.mayReadReplica()) {
            operation.addParametersItem(ApiParameters.dataPosition());
        }
        if (handlerMethod.hasMethodAnnotation(CsvBody.class)) {
            operation.setRequestBody(csv(handlerMethod));
        }
        if (handler.takes(ExpectedVersion.class)) {
            operation.addParametersItem(ApiParameters.ifMatch());
        }
        if (handler.takes(IfNoneMatch.class)) {
            operation.addParametersItem(ApiParameters.ifNoneMatch());
        }
        handler.parameter(IdempotentRequest.class)
                .ifPresent(request -> operation.addParametersItem(
                        ApiParameters.idempotencyKey(request.hasParameterAnnotation(KeyRequired.class))));
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()) && parameter.getDescription() == null)
                    .forEach(parameter -> ApiParameters.describeId(parameter, handler.resourceWithArticle()));
        }
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .map(Parameter::getSchema)
                .filter(Objects::nonNull)
                .forEach(schema -> {
                    withoutNull(schema);
                    withNamesOfApi(schema);
                });
        describeSecurity(operation, handler);
        operation.setResponses(ApiStatuses.of(handler, operation.getResponses()));
        return operation;
    }

    /** Removes null from the types of a parameter, because a URL or header cannot express null. */
    private static void withoutNull(Schema<?> schema) {
        if (schema.getTypes() != null) {
            schema.getTypes().remove("null");
        }
    }

    /** Replaces the constants of an enum by their names in the API, as {@code EnumConverter} reads them. */
    private static void withNamesOfApi(Schema<?> schema) {
        if (schema instanceof JsonSchema values && values.getEnum() != null) {
            values.setEnum(values.getEnum().stream()
                    .<Object>map(value -> EnumCode.of(value.toString()))
                    .toList());
        }
    }

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        api.getPaths().values().forEach(path -> describePatch(path, components));
        api.setTags(ApiIntroduction.inOrderOfUse(Objects.requireNonNullElse(api.getTags(), List.of())));
    }

    private static RequestBody csv(HandlerMethod handler) {
        CsvBody body = Objects.requireNonNull(handler.getMethodAnnotation(CsvBody.class));
        MediaType csv = new MediaType().schema(new StringSchema()).example(body.value());
        return new RequestBody().required(true).content(new Content().addMediaType(Export.CSV, csv));
    }

    /** Describes a patch: all properties of the full request, all optional and without defaults. */
    private static void describePatch(PathItem path, Components components) {
        if (path.getPatch() == null || path.getPut() == null) {
            return;
        }
        String whole = nameOfBody(path.getPut());
        String patch = whole.replaceFirst("Request$", "Patch");
        Schema<?> request = Objects.requireNonNull(components.getSchemas().get(whole));
        Schema<?> schema = new ObjectSchema().description("The properties to change (RFC 7396).");
        request.getProperties().forEach((name, property) -> schema.addProperty(name, withoutDefault(property)));
        schema.setAdditionalProperties(false);
        components.addSchemas(patch, schema);
        Content content = path.getPatch().getRequestBody().getContent();
        content.values().forEach(body -> body.setSchema(new Schema<>().$ref(SCHEMAS + patch)));
    }

    /** Removes a default: generated clients would send it, and so change a property that the caller did not name. */
    private static Schema<?> withoutDefault(Schema<?> property) {
        if (property.getDefault() == null) {
            return property;
        }
        Schema<?> copy = AnnotationsUtils.clone(property, true);
        copy.setDefault(null);
        copy.setDefaultSetFlag(false);
        return copy;
    }

    private static String nameOfBody(Operation operation) {
        MediaType body =
                operation.getRequestBody().getContent().values().iterator().next();
        return body.getSchema().get$ref().substring(SCHEMAS.length());
    }
}
