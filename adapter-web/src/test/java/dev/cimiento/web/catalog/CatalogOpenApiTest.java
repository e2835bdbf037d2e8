package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.web.shared.OpenApiContract;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = CatalogApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CatalogOpenApiTest extends OpenApiContract {

    private static final String PRODUCTS = CatalogApiTest.PRODUCTS;

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void headers_of_product_responses_are_described() {
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
    void schema_of_a_product_request_has_required_nullable_and_no_other_properties() {
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
    void property_of_a_patch_has_no_default() {
        assertThat(schema("ProductRequest").at("/properties/active/default").asBoolean())
                .isTrue();

        JsonNode patched = schema("ProductPatch").at("/properties/active");

        assertThat(patched.has("default")).isFalse();
        assertThat(texts(patched.path("type"))).containsExactly("boolean", "null");
        assertThat(patched.path("description").asString()).isEqualTo("Whether the product is for sale.");
    }

    @Test
    void response_schemas_require_the_properties_that_are_always_present() {
        assertThat(texts(schema("Product").path("required"))).contains("sku", "category");
        assertThat(schema("Product").at("/properties/category/anyOf").size()).isEqualTo(2);
        assertThat(texts(schema("Category").path("required")))
                .contains("parentId")
                .doesNotContain("productCount");
        assertThat(texts(schema("TagPage").path("required"))).containsExactly("items");
    }
}
