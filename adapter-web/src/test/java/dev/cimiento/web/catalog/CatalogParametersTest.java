package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of the catalogue's lists. Shared checks are tested in {@code web.shared.strict}. */
class CatalogParametersTest extends CatalogApiTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            active=1             | active must be true or false
            subtree=on           | subtree must be true or false
            minPrice=1e5         | minPrice must be a decimal number such as 9.99
            maxPrice=NaN         | maxPrice must be a decimal number such as 9.99
            categoryId=          | categoryId must be a UUID
            tagIds=x             | tagIds must be a UUID
            sku=%00              | sku must not contain control characters
            """)
    void invalid_filter_of_products_is_refused_by_name(String query, String error) {
        ReceivedResponse response = api.get(PRODUCTS + "?" + query);

        assertThat(response.kind()).isEqualTo("malformed");
        assertThat(response.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=-relevance", "subtree=true", "minPrice=2&maxPrice=1", "text=", "text=%20", "text=..."})
    void filter_of_products_that_violates_a_rule_is_invalid(String query) {
        assertThat(api.get(PRODUCTS + "?" + query).kind()).isEqualTo("invalid");
    }

    @Test
    void refusal_of_an_unknown_parameter_or_sort_names_the_known_ones() {
        assertThat(api.get(TAGS + "?nme=x").errors())
                .containsExactly(
                        "nme is not a known parameter; known are count, cursor, ids, limit, name, offset, sort");
        assertThat(api.get(TAGS + "?sort=colour").errors()).containsExactly("sort must be one of name, -name");
        assertThat(api.get(PRODUCTS + "?sort=relevance").errors().get(0)).startsWith("sort must be one of name, ");
    }

    @Test
    void unknown_id_is_not_found_in_each_list() {
        for (String list : new String[] {TAGS, CATEGORIES, PRODUCTS}) {
            assertThat(api.get(list + "/" + UNKNOWN_ID).kind()).isEqualTo("not-found");
            assertThat(api.delete(list + "/" + UNKNOWN_ID).kind()).isEqualTo("not-found");
            assertThat(api.patch(list + "/" + UNKNOWN_ID, "{}").kind()).isEqualTo("not-found");
        }
    }
}
