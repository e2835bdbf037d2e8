package dev.cimiento.web.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest extends NoteApiTest {

    private String parentOf(String name, int children) {
        String parent = id(api.created(NOTES, named("Parent")));
        IntStream.range(0, children)
                .forEach(i -> api.created(
                        NOTES,
                        "{\"name\": \"%s %02d\", \"cost\": %d, \"parentId\": \"%s\"}"
                                .formatted(name, i * 7 % children, i / 3, parent)));
        return parent;
    }

    @Test
    void each_order_is_read_by_links_both_ways_with_each_row_once() {
        String parent = parentOf("Walk", 23);

        for (String sort : List.of("name", "cost", "created", "updated")) {
            String list = NOTES + "?limit=4&parentId=" + parent + "&sort=";
            List<String> forwards = api.namesOfAllPages(list + sort);
            List<String> backwards = new ArrayList<>(api.namesOfAllPages(list + "-" + sort));
            assertThat(forwards).as(sort).hasSize(23).doesNotHaveDuplicates();
            Collections.reverse(backwards);
            assertThat(backwards).as("-" + sort).isEqualTo(forwards);
        }
        assertThat(api.namesOfAllPages(NOTES + "?limit=4&parentId=" + parent)).isSorted();
    }

    @Test
    void search_is_read_by_relevance() {
        String parent = parentOf("Relevant", 9);

        assertThat(api.namesOfAllPages(NOTES + "?text=relevant&sort=-relevance&limit=4&parentId=" + parent))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    void links_keep_all_other_parameters() {
        parentOf("Linked caf\\u00e9", 2);

        ReceivedResponse first = api.get(NOTES + "?text=linked+caf%C3%A9&limit=1&count=true&archived=false&offset=0");

        assertThat(first.headers().allValues("Link"))
                .containsExactly(
                        "</api/v1/notes?text=linked+caf%C3%A9&limit=1&count=true&archived=false&cursor="
                                + first.text("next") + ">; rel=\"next\"",
                        "</api/v1/notes?text=linked+caf%C3%A9&limit=1&count=true&archived=false>; rel=\"first\"");
        assertThat(first.json().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void empty_list_has_no_items_and_its_total_only_on_request() {
        assertThat(api.get(NOTES + "?name=no-such-tag").body()).isEqualTo("{\"items\":[]}");
        assertThat(api.get(NOTES + "?name=no-such-tag&count=true").body()).isEqualTo("{\"items\":[],\"total\":0}");
    }

    @Test
    void page_can_begin_at_an_offset() {
        String parent = parentOf("Offset", 5);

        assertThat(api.get(NOTES + "?offset=3&parentId=" + parent).itemNames())
                .containsExactly("Offset 03", "Offset 04");
    }

    @Test
    void cursor_belongs_to_one_order_one_filter_and_one_list() {
        String parent = parentOf("Bound", 3);
        String list = NOTES + "?limit=1&parentId=" + parent;
        String cursor = "&cursor=" + api.get(list + "&sort=cost").text("next");

        assertThat(api.get(list + "&sort=cost" + cursor).status()).isEqualTo(200);
        assertThat(api.get(list + "&sort=cost&count=true" + cursor.replace("limit=1", "limit=2"))
                        .status())
                .isEqualTo(200);
        for (String sort : List.of("", "&sort=name", "&sort=-cost")) {
            assertThat(api.get(list + sort + cursor).errors().get(0)).startsWith("cursor belongs to another sort");
        }
        assertThat(api.get(list + "&sort=cost&archived=false" + cursor).errors())
                .containsExactly("cursor belongs to another list, or to other filters");
        assertThat(api.get(NOTES + "?limit=1&sort=cost" + cursor).status()).isEqualTo(400);
        String byName = "&cursor=" + api.get(NOTES + "?limit=1").text("next");
        assertThat(api.get(NOTES + "/" + parent + "/children?limit=1" + byName).errors())
                .containsExactly("cursor belongs to another list, or to other filters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cost | 1e-999999999
            cost | 1E+400
            cost | ten
            created | +1000000000-12-31T23:59:59.999999999Z
            created | -0001-01-01T00:00:00Z
            created | yesterday
            name | a\u0007b
            """)
    void forged_cursor_is_refused(String sort, String key) {
        parentOf("Forged " + Math.abs(key.hashCode()), 2);
        String list = NOTES + "?limit=1&sort=" + sort;
        String[] parts = decoded(api.get(list).text("next")).split("\n");

        String forged = encoded(String.join("\n", parts[0], parts[1], parts[2], key));

        assertThat(api.get(list + "&cursor=" + forged).errors())
                .containsExactly("cursor is not a cursor that was given by this list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "!!", "bmFtZQ", "bmFtZQphCmIKYwpkCmU", "_____w"})
    void malformed_cursor_is_refused(String cursor) {
        assertThat(api.get(NOTES + "?cursor=" + cursor.replace("!", "%21")).errors())
                .containsExactly("cursor is not a cursor that was given by this list");
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
