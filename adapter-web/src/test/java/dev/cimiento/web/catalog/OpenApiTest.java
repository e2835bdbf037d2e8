package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.StockMovement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends CatalogApiTest {

    private Stream<JsonNode> operations() {
        return api.document().root().path("paths").properties().stream()
                .map(Map.Entry::getValue)
                .flatMap(path -> path.properties().stream())
                .map(Map.Entry::getValue);
    }

    private JsonNode schema(String name) {
        return api.document().root().path("components").path("schemas").path(name);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void the_document_is_of_version_3_1_and_names_every_operation_once() {
        assertThat(api.document().root().path("openapi").asString()).startsWith("3.1");
        assertThat(operations().map(operation -> operation.path("operationId").asString()))
                .doesNotHaveDuplicates()
                .contains("createProduct", "listProducts", "patchCategory", "deleteTag", "moveStock");
    }

    @Test
    void every_operation_and_every_parameter_is_described() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString()).isNotEmpty().doesNotContain("{");
            assertThat(operation.path("parameters")).allSatisfy(parameter -> {
                assertThat(parameter.path("description").asString())
                        .as(parameter.toString())
                        .isNotEmpty();
                assertThat(parameter.path("schema").has("type"))
                        .as(parameter.toString())
                        .isTrue();
            });
        });
    }

    @Test
    void every_failure_is_a_problem() {
        assertThat(operations())
                .allSatisfy(operation -> operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .forEach(response -> assertThat(response.getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .isEqualTo("#/components/schemas/Problem")));
    }

    @Test
    void the_headers_that_matter_are_described() {
        JsonNode product = api.document().root().path("paths").path(PRODUCTS + "/{id}");

        assertThat(product.at("/get/responses/304/headers").has("ETag")).isTrue();
        assertThat(product.at("/patch/parameters").toString()).contains("If-Match");
        assertThat(product.at("/get/parameters").toString()).contains("If-None-Match");
        JsonNode products = api.document().root().path("paths").path(PRODUCTS);
        assertThat(products.at("/post/responses/201/headers").propertyNames()).contains("ETag", "Location");
        assertThat(products.at("/get/responses/200/headers").has("Link")).isTrue();
        assertThat(products.at("/get/responses/503/headers").has("Retry-After")).isTrue();
    }

    @Test
    void a_request_says_what_it_needs_what_may_be_null_and_that_there_is_nothing_else() {
        JsonNode request = schema("ProductRequest");

        assertThat(texts(request.path("required"))).containsExactlyInAnyOrder("name", "price");
        assertThat(request.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(texts(request.at("/properties/sku/type"))).containsExactly("string", "null");
        assertThat(request.at("/properties/name/type").asString()).isEqualTo("string");
        assertThat(request.at("/properties/name/maxLength").asInt()).isEqualTo(Product.MAX_NAME);
        assertThat(request.at("/properties/price/maximum").decimalValue()).isEqualByComparingTo(Product.MAX_PRICE);
        assertThat(schema("StockMovementRequest")
                        .at("/properties/delta/minimum")
                        .asInt())
                .isEqualTo(-StockMovement.MAX_DELTA);
        assertThat(schema("ProductPatch").path("required").isMissingNode()).isTrue();
        assertThat(schema("ProductPatch").path("properties").propertyNames())
                .isEqualTo(request.path("properties").propertyNames());
    }

    @Test
    void an_answer_says_what_is_always_there() {
        assertThat(texts(schema("ProductResponse").path("required"))).contains("sku", "category");
        assertThat(schema("ProductResponse").at("/properties/category/anyOf").size())
                .isEqualTo(2);
        assertThat(texts(schema("CategoryResponse").path("required")))
                .contains("parentId")
                .doesNotContain("productCount");
        assertThat(texts(schema("ListResponseTagResponse").path("required"))).containsExactly("items");
    }

    @Test
    void no_schema_tells_about_the_inside() {
        assertThat(api.document().root().path("components").path("schemas").propertyNames())
                .allMatch(name -> name.matches(".*(Request|Response|Patch)|Problem|FieldError"));
    }

    @Test
    void the_document_is_browsable_and_the_root_leads_there() {
        assertThat(api.send("GET", "/", "").header("Location")).endsWith("/docs");
        assertThat(api.send("GET", "/docs", "").header("Location")).endsWith("/swagger-ui/index.html");
        assertThat(api.get("/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(api.get("/openapi.json/swagger-config").text("url")).isEqualTo("/openapi.json");
    }
}
