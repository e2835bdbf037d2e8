package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest extends CatalogApiTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private String categoryOf(String name, int products) {
        String category = id(api.created(CATEGORIES, named(name)));
        IntStream.range(0, products)
                .forEach(i -> api.created(
                        PRODUCTS,
                        "{\"name\": \"%s %02d\", \"price\": %d, \"categoryId\": \"%s\"}"
                                .formatted(name, i * 7 % products, i / 3, category)));
        return category;
    }

    private List<String> walked(String path) {
        List<String> names = new ArrayList<>();
        String page = path;
        while (!page.isEmpty()) {
            Answer answer = api.get(page);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            names.addAll(answer.itemNames());
            Matcher next = NEXT.matcher(String.join(", ", answer.headers().allValues("Link")));
            page = next.find() ? next.group(1) : "";
            assertThat(page.isEmpty()).isEqualTo(answer.json().path("next").isMissingNode());
        }
        return names;
    }

    @Test
    void each_sort_is_walked_through_by_links_both_ways_with_each_row_once() {
        String category = categoryOf("Walk", 23);

        for (String sort : List.of("name", "price", "created", "updated")) {
            String list = PRODUCTS + "?limit=4&categoryId=" + category + "&sort=";
            List<String> forwards = walked(list + sort);
            List<String> backwards = new ArrayList<>(walked(list + "-" + sort));
            assertThat(forwards).as(sort).hasSize(23).doesNotHaveDuplicates();
            Collections.reverse(backwards);
            assertThat(backwards).as("-" + sort).isEqualTo(forwards);
        }
        assertThat(walked(PRODUCTS + "?limit=4&categoryId=" + category)).isSorted();
    }

    @Test
    void a_search_is_walked_through_by_relevance() {
        String category = categoryOf("Relevant", 9);

        assertThat(walked(PRODUCTS + "?text=relevant&sort=-relevance&limit=4&categoryId=" + category))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_links_keep_all_other_parameters() {
        categoryOf("Linked caf\\u00e9", 2);

        Answer first = api.get(PRODUCTS + "?text=linked+caf%C3%A9&limit=1&count=true&active=true&offset=0");

        assertThat(first.headers().allValues("Link"))
                .containsExactly(
                        "</api/v1/products?text=linked+caf%C3%A9&limit=1&count=true&active=true&cursor="
                                + first.text("next") + ">; rel=\"next\"",
                        "</api/v1/products?text=linked+caf%C3%A9&limit=1&count=true&active=true>; rel=\"first\"");
        assertThat(first.json().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void an_empty_list_is_a_list_and_the_total_is_counted_only_when_asked_for() {
        assertThat(api.get(TAGS + "?name=no-such-tag").body()).isEqualTo("{\"items\":[]}");
        assertThat(api.get(TAGS + "?name=no-such-tag&count=true").body()).isEqualTo("{\"items\":[],\"total\":0}");
    }

    @Test
    void a_page_may_begin_at_an_offset() {
        String category = categoryOf("Offset", 5);

        assertThat(api.get(PRODUCTS + "?offset=3&categoryId=" + category).itemNames())
                .containsExactly("Offset 03", "Offset 04");
    }

    @Test
    void a_cursor_is_of_one_sort_one_direction_one_filter_and_one_list() {
        String category = categoryOf("Bound", 3);
        String list = PRODUCTS + "?limit=1&categoryId=" + category;
        String cursor = "&cursor=" + api.get(list + "&sort=price").text("next");

        assertThat(api.get(list + "&sort=price" + cursor).status()).isEqualTo(200);
        assertThat(api.get(list + "&sort=price&count=true" + cursor.replace("limit=1", "limit=2"))
                        .status())
                .isEqualTo(200);
        for (String sort : List.of("", "&sort=name", "&sort=-price")) {
            assertThat(api.get(list + sort + cursor).errors().get(0)).startsWith("cursor belongs to another sort");
        }
        assertThat(api.get(list + "&sort=price&active=true" + cursor).errors())
                .containsExactly("cursor belongs to another list, or to other filters");
        assertThat(api.get(PRODUCTS + "?limit=1&sort=price" + cursor).status()).isEqualTo(400);
        String byName = "&cursor=" + api.get(PRODUCTS + "?limit=1").text("next");
        assertThat(api.get(CATEGORIES + "?limit=1" + byName).errors())
                .containsExactly("cursor belongs to another list, or to other filters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price | 1e-999999999
            price | 1E+400
            price | ten
            created | +1000000000-12-31T23:59:59.999999999Z
            created | -0001-01-01T00:00:00Z
            created | yesterday
            name | a\u0007b
            """)
    void a_cursor_that_is_made_up_is_refused(String sort, String key) {
        categoryOf("Made up " + Math.abs(key.hashCode()), 2);
        String list = PRODUCTS + "?limit=1&sort=" + sort;
        String[] parts = decoded(api.get(list).text("next")).split("\n");

        String madeUp = encoded(String.join("\n", parts[0], parts[1], parts[2], key));

        assertThat(api.get(list + "&cursor=" + madeUp).errors())
                .containsExactly("cursor is not a cursor that was given by this list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "!!", "bmFtZQ", "bmFtZQphCmIKYwpkCmU", "_____w"})
    void what_is_no_cursor_is_refused(String cursor) {
        assertThat(api.get(TAGS + "?cursor=" + cursor.replace("!", "%21")).errors())
                .containsExactly("cursor is not a cursor that was given by this list");
    }

    @Test
    void each_filter_narrows() {
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
        assertThat(api.get(TAGS + "?name=FILTER-T").itemNames()).containsExactly("filter-two");
    }

    @Test
    void the_products_of_a_category_are_counted_only_when_asked_for() {
        categoryOf("Counted", 2);

        assertThat(api.get(CATEGORIES + "?name=counted&productCount=true").body())
                .contains("\"productCount\":2");
        assertThat(api.get(CATEGORIES + "?name=counted").body()).doesNotContain("productCount");
    }

    private List<String> products(String filter) {
        return api.get(PRODUCTS + "?" + filter).itemNames();
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
