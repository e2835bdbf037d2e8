package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Products as a file. Shared behaviour of exports is tested in {@code web.shared.export}. */
class ProductExportTest extends CatalogApiTest {

    private static final String EXPORT = PRODUCTS + ".csv";

    @Test
    void filtered_products_are_exported_in_the_requested_order() {
        for (String price : List.of("701.00", "703.00", "702.00", "1.00")) {
            api.post(PRODUCTS, "{\"name\": \"Exported\", \"price\": " + price + "}");
        }

        ReceivedResponse csv = api.get(EXPORT + "?minPrice=700&maxPrice=710&sort=-price");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"products.csv\"");
        assertThat(csv.body())
                .isEqualTo("sku,name,description,category,price,active,tags\r\n"
                        + ",Exported,,,703.00,true,\r\n"
                        + ",Exported,,,702.00,true,\r\n"
                        + ",Exported,,,701.00,true,\r\n");
    }

    @Test
    void stock_is_exported_only_if_asked_for() {
        api.post(PRODUCTS, "{\"name\": \"Stocked\", \"price\": 711}");

        assertThat(api.get(EXPORT + "?minPrice=711&maxPrice=711&stock=true").body())
                .isEqualTo("sku,name,description,category,price,stock,active,tags\r\n,Stocked,,,711.00,0,true,\r\n");
        assertThat(api.get(EXPORT + "?minPrice=711&maxPrice=711&stock=false").body())
                .doesNotContain("stock");
    }

    @Test
    void ndjson_has_a_line_for_each_item_of_the_list() {
        api.post(PRODUCTS, "{\"name\": \"One\", \"price\": 801}");
        api.post(PRODUCTS, "{\"name\": \"Two\", \"price\": 802}");

        ReceivedResponse lines =
                api.get(EXPORT + "?minPrice=801&maxPrice=802&sort=price", "Accept", "application/x-ndjson");
        ReceivedResponse list = api.get(PRODUCTS + "?minPrice=801&maxPrice=802&sort=price");

        assertThat(lines.header("Content-Disposition")).contains("products.ndjson");
        assertThat(lines.body().lines().map(Api.JSON::readTree))
                .containsExactlyElementsOf(list.json().path("items").values());
    }

    @Test
    void export_of_no_products_is_a_header_alone() {
        assertThat(api.get(EXPORT + "?sku=no-such").body().lines()).hasSize(1);
        assertThat(api.get(EXPORT + "?sku=no-such", "Accept", "application/x-ndjson")
                        .body())
                .isEmpty();
    }
}
