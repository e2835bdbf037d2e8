package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The filters and orders of the catalogue's lists. Shared behaviour is tested in {@code web.shared.list}. */
class CatalogListTest extends CatalogApiTest {

    private String categoryOf(String name, int products) {
        String category = id(api.created(CATEGORIES, named(name)));
        IntStream.range(0, products)
                .forEach(i -> api.created(
                        PRODUCTS,
                        "{\"name\": \"%s %02d\", \"price\": %d, \"categoryId\": \"%s\"}"
                                .formatted(name, i * 7 % products, i / 3, category)));
        return category;
    }

    @Test
    void each_order_of_products_is_read_by_links_both_ways_with_each_row_once() {
        String category = categoryOf("Walk", 23);

        for (String sort : List.of("name", "price", "created", "updated")) {
            String list = PRODUCTS + "?limit=4&categoryId=" + category + "&sort=";
            List<String> forwards = api.namesOfAllPages(list + sort);
            List<String> backwards = new ArrayList<>(api.namesOfAllPages(list + "-" + sort));
            assertThat(forwards).as(sort).hasSize(23).doesNotHaveDuplicates();
            Collections.reverse(backwards);
            assertThat(backwards).as("-" + sort).isEqualTo(forwards);
        }
        assertThat(api.namesOfAllPages(PRODUCTS + "?limit=4&categoryId=" + category))
                .isSorted();
    }

    @Test
    void search_is_read_by_relevance() {
        String category = categoryOf("Relevant", 9);

        assertThat(api.namesOfAllPages(PRODUCTS + "?text=relevant&sort=-relevance&limit=4&categoryId=" + category))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    void each_filter_narrows_its_list() {
        String parent = categoryOf("Filtered", 1);
        String child =
                id(api.created(CATEGORIES, "{\"name\": \"Filtered child\", \"parentId\": \"%s\"}".formatted(parent)));
        String one = id(api.created(TAGS, named("filter-one")));
        String two = id(api.created(TAGS, named("filter-two")));
        api.created(PRODUCTS, """
                {"sku": "FILTERED", "name": "Filtered b", "price": 50, "active": false, "categoryId": "%s",
                 "tagIds": ["%s", "%s"]}""".formatted(child, one, two));
        api.created(PRODUCTS, "{\"name\": \"Filtered c\", \"price\": 60, \"tagIds\": [\"%s\"]}".formatted(one));

        assertThat(products("sku=FILTERED")).containsExactly("Filtered b");
        assertThat(products("categoryId=" + parent)).containsExactly("Filtered 00");
        assertThat(products("subtree=true&categoryId=" + parent)).containsExactly("Filtered 00", "Filtered b");
        assertThat(products("tagIds=" + one)).containsExactly("Filtered b", "Filtered c");
        assertThat(products("tagIds=" + one + "," + two)).containsExactly("Filtered b");
        assertThat(products("text=filtered&minPrice=50&maxPrice=59.99")).containsExactly("Filtered b");
        assertThat(products("text=filtered&active=false")).containsExactly("Filtered b");
        assertThat(api.get(CATEGORIES + "?parentId=" + parent).itemNames()).containsExactly("Filtered child");
        assertThat(api.get(CATEGORIES + "?topLevel=true&name=filter").itemNames())
                .containsExactly("Filtered");
        assertThat(api.get(CATEGORIES + "?ids=" + parent + "," + child).itemNames())
                .containsExactly("Filtered", "Filtered child");
        assertThat(api.get(TAGS + "?name=FILTER-T").itemNames()).containsExactly("filter-two");
        assertThat(api.get(TAGS + "?ids=" + two).itemNames()).containsExactly("filter-two");
    }

    @Test
    void products_of_a_category_are_counted_only_on_request() {
        categoryOf("Counted", 2);

        assertThat(api.get(CATEGORIES + "?name=counted&productCount=true").body())
                .contains("\"productCount\":2");
        assertThat(api.get(CATEGORIES + "?name=counted").body()).doesNotContain("productCount");
    }

    private List<String> products(String filter) {
        return api.get(PRODUCTS + "?" + filter).itemNames();
    }
}
