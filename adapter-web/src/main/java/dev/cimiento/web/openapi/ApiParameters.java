package dev.cimiento.web.openapi;

import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.web.idempotency.IdempotencyHeader;
import dev.cimiento.web.shared.list.ListParameter;
import dev.cimiento.web.shared.position.DataPosition;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * The parameters that many operations share. The document describes each once, and the operations refer to them by name.
 */
final class ApiParameters {

    private static final String REQUIRED_KEY = "Required-" + IdempotencyHeader.NAME;
    private static final String ID_OF_OTHER = "Id";
    private static final String EXAMPLE_OF_ID = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d";

    private ApiParameters() {}

    /** Returns the descriptions by the names to which the references lead. */
    static Map<String, Parameter> descriptions() {
        Map<String, Parameter> parameters = new TreeMap<>();
        Stream.of(
                        query(
                                ListParameter.LIMIT,
                                "The maximum number of items.",
                                between(1, PageRequest.MAX_LIMIT)._default(PageRequest.DEFAULT_LIMIT)),
                        query(
                                ListParameter.CURSOR,
                                "The cursor of the page: the property next of the previous page, with the same sort and"
                                        + " filters.",
                                new StringSchema()),
                        query(
                                ListParameter.OFFSET,
                                "The number of items to skip; not together with a cursor.",
                                between(0, PageRequest.MAX_OFFSET)),
                        query(
                                ListParameter.COUNT,
                                "Whether to count all items that match the filters.",
                                new BooleanSchema()._default(false)),
                        header(
                                HttpHeaders.IF_MATCH,
                                "The entity tags of the versions to which the change applies. Without it the last write"
                                        + " wins.",
                                "\"3-Qk9fGx2LmR4a\""),
                        header(
                                HttpHeaders.IF_NONE_MATCH,
                                "The entity tags of the responses that the client has.",
                                "\"3-Qk9fGx2LmR4a\""),
                        position(),
                        key(false))
                .forEach(parameter -> parameters.put(parameter.getName(), parameter));
        parameters.put(REQUIRED_KEY, key(true));
        return parameters;
    }

    /** @param sorts the sort orders of the list, the default first */
    static List<Parameter> ofList(List<String> sorts) {
        return List.of(
                reference(ListParameter.LIMIT.text()),
                reference(ListParameter.CURSOR.text()),
                reference(ListParameter.OFFSET.text()),
                ofExport(sorts),
                reference(ListParameter.COUNT.text()));
    }

    /** Describes the parameter {@code sort}, which differs from list to list. */
    static Parameter ofExport(List<String> sorts) {
        StringSchema sort = new StringSchema();
        sorts.forEach(sort::addEnumItem);
        sort.setDefault(sorts.get(0));
        return query(ListParameter.SORT, "The sort order; a leading hyphen means descending.", sort);
    }

    /**
     * Describes an id in a path: {@code id} of the resource itself, or {@code teamId} of a team to which it belongs.
     *
     * @param resource the resource with its article, such as "a product"
     */
    static void describeId(Parameter id, String resource) {
        if (id.getName().endsWith(ID_OF_OTHER)) {
            String other = id.getName().substring(0, id.getName().length() - ID_OF_OTHER.length());
            id.description("The id of the " + other + ".").example(EXAMPLE_OF_ID);
        } else {
            id.description("The id of " + resource + ".");
        }
    }

    static Parameter ifMatch() {
        return reference(HttpHeaders.IF_MATCH);
    }

    static Parameter ifNoneMatch() {
        return reference(HttpHeaders.IF_NONE_MATCH);
    }

    static Parameter idempotencyKey(boolean required) {
        return reference(required ? REQUIRED_KEY : IdempotencyHeader.NAME);
    }

    static Parameter dataPosition() {
        return reference(DataPosition.HEADER);
    }

    private static Parameter position() {
        return header(
                        DataPosition.HEADER,
                        "The header of the same name in the response to a write that this response must contain. Without"
                                + " it, a response can be some seconds old if the server has replicas.",
                        "AAAAAAW0mGg")
                .schema(new StringSchema().pattern(DataPosition.PATTERN));
    }

    private static Parameter key(boolean required) {
        return header(
                        IdempotencyHeader.NAME,
                        "Any printable characters. A repeated request with the same key within 24 hours is not executed"
                                + " again, and gets the response to the first one.",
                        "7c9e6679-7425-40de-944b-e07fc1f90ae7")
                .required(required)
                .schema(new StringSchema().minLength(1).maxLength(255));
    }

    private static Parameter reference(String name) {
        return new Parameter().$ref(name);
    }

    private static Parameter query(ListParameter parameter, String description, Schema<?> schema) {
        return new QueryParameter()
                .name(parameter.text())
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static Parameter header(String name, String description, String example) {
        return new HeaderParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(new StringSchema())
                .example(example);
    }

    private static IntegerSchema between(int min, int max) {
        IntegerSchema schema = new IntegerSchema();
        schema.minimum(BigDecimal.valueOf(min)).maximum(BigDecimal.valueOf(max));
        return schema;
    }
}
