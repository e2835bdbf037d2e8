package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestTest extends CatalogApiTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=0              | limit must be between 1 and 200
            limit=-1             | limit must be between 1 and 200
            limit=1000000        | limit must be between 1 and 200
            limit=99999999999    | limit must be a whole number
            limit=x              | limit must be a whole number
            limit=%D9%A3         | limit must be a whole number
            limit=               | limit must be a whole number
            offset=-1            | offset must be between 0 and 10000; read on with the cursor
            offset=10001         | offset must be between 0 and 10000; read on with the cursor
            text=a&sort=-relevance&offset=1000 | offset must be between 0 and 999 in this order
            count=yes            | count must be true or false
            count=               | count must be true or false
            active=1             | active must be true or false
            active=TRUE          | active must be true or false
            active=              | active must be true or false
            subtree=on           | subtree must be true or false
            minPrice=1e5         | minPrice must be a decimal number such as 9.99
            minPrice=            | minPrice must be a decimal number such as 9.99
            maxPrice=NaN         | maxPrice must be a decimal number such as 9.99
            categoryId=          | categoryId must be a UUID
            categoryId=1-1-1-1-1 | categoryId must be a UUID
            tagIds=x             | tagIds must be a UUID
            tagIds=,             | tagIds must be a UUID
            sku=a&sku=a          | sku must be given only once
            sku=%00              | sku must not contain control characters
            limit=5&limit=5      | limit must be given only once
            """)
    void a_parameter_that_cannot_be_is_refused_by_name(String query, String error) {
        Answer answer = api.get(PRODUCTS + "?" + query);

        assertThat(answer.kind()).isEqualTo("malformed");
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void all_parameters_that_cannot_be_are_named_at_once() {
        assertThat(api.get(PRODUCTS + "?limit=0&count=x&sort=colour&active=1&categoryId=x&minPrice=x&nme=1&sku=%00")
                        .errors())
                .extracting(error -> error.split(" ")[0])
                .containsExactlyInAnyOrder("limit", "count", "sort", "active", "categoryId", "minPrice", "nme", "sku");
        assertThat(api.get(TAGS + "?limit=0&offset=-1").errors()).hasSize(2);
    }

    @Test
    void a_sort_that_is_unknown_is_refused_with_those_there_are() {
        assertThat(api.get(TAGS + "?sort=colour").errors()).containsExactly("sort must be one of name, -name");
        assertThat(api.get(PRODUCTS + "?sort=relevance").errors().get(0)).startsWith("sort must be one of name, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=-relevance", "subtree=true", "minPrice=2&maxPrice=1", "text=", "text=%20", "text=..."})
    void a_filter_that_breaks_a_rule_is_invalid(String query) {
        assertThat(api.get(PRODUCTS + "?" + query).kind()).isEqualTo("invalid");
    }

    @Test
    void json_is_answered_in_utf_8_whatever_charset_is_asked_for() {
        assertThat(api.get(TAGS, "Accept", "application/json;charset=ISO-8859-1")
                        .status())
                .isEqualTo(200);
        assertThat(api.get(TAGS, "Accept", "application/json;v=2, text/html").status())
                .isEqualTo(200);
    }

    @Test
    void what_is_not_acceptable_is_said_before_anything_is_done() {
        assertThat(api.post(TAGS, "{\"name\": \"unacceptable\"}", "Accept", "application/json;q=0")
                        .status())
                .isEqualTo(406);
        assertThat(api.post(TAGS, "{\"name\": \"unacceptable\"}", "Accept", "text/html")
                        .status())
                .isEqualTo(406);
        assertThat(api.get(TAGS, "Accept", "no media type").status()).isEqualTo(406);
        assertThat(api.get(TAGS + "?name=unacceptable").body()).contains("\"items\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/mixed; boundary=x", "text/plain", "application/xml"})
    void a_body_of_another_type_is_refused_by_its_type(String type) {
        assertThat(api.send("POST", TAGS, "x", "Content-Type", type).status()).isEqualTo(415);
    }

    @Test
    void a_cursor_and_an_offset_exclude_each_other() {
        api.created(TAGS, named("exclude-1"));
        api.created(TAGS, named("exclude-2"));
        String next = api.get(TAGS + "?limit=1").text("next");

        assertThat(api.get(TAGS + "?limit=1&offset=1&cursor=" + next).errors())
                .containsExactly("offset cannot be given together with a cursor");
    }

    @Test
    void a_parameter_that_is_unknown_is_refused_everywhere() {
        String tag = api.created(TAGS, named("parameters"));

        assertThat(api.get(TAGS + "?nme=x").errors())
                .containsExactly("nme is not a known parameter; known are count, cursor, limit, name, offset, sort");
        assertThat(api.get(tag + "?x").errors()).containsExactly("x is not a known parameter; this operation has none");
        assertThat(api.post(TAGS + "?x=1", named("x")).kind()).isEqualTo("malformed");
        assertThat(api.put(tag + "?x=1", named("x")).kind()).isEqualTo("malformed");
        assertThat(api.patch(tag + "?x=1", "{}").kind()).isEqualTo("malformed");
        assertThat(api.delete(tag + "?x=1").kind()).isEqualTo("malformed");
        assertThat(api.get(TAGS + "?" + "x".repeat(500) + "=1").errors().get(0)).hasSizeLessThan(250);
    }

    @Test
    void of_very_many_unknown_parameters_the_first_hundred_are_named() {
        String query = IntStream.range(0, 900).mapToObj(number -> "x" + number).collect(Collectors.joining("&"));
        Answer answer = api.get(TAGS + "?" + query);

        assertThat(answer.errors()).hasSize(100);
        assertThat(answer.text("detail")).endsWith(", the first 100 are named.");
    }

    @Test
    void parameters_that_cannot_be_decoded_are_refused() {
        assertThat(api.get(TAGS + "?name=%ff").kind()).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "0199a7c48f2e7d319c553f6f0c1b2a4d", UNKNOWN_ID})
    void an_id_that_names_nothing_is_not_found(String id) {
        for (String list : new String[] {TAGS, CATEGORIES, PRODUCTS}) {
            assertThat(api.get(list + "/" + id).kind()).isEqualTo("not-found");
            assertThat(api.delete(list + "/" + id).kind()).isEqualTo("not-found");
            assertThat(api.patch(list + "/" + id, "{}").kind()).isEqualTo("not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api", "/api/v1/", "/api/v1/tags/", "/api/v1//tags", "/error", "/v3/api-docs"})
    void an_address_that_is_unknown_is_not_found(String path) {
        assertThat(api.get(path).kind()).isEqualTo("not-found");
    }

    @Test
    void a_method_that_is_not_supported_is_refused_with_those_that_are() {
        Answer answer = api.delete(TAGS);

        assertThat(answer.kind()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow").split(",")).containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
        assertThat(api.send("PROPFIND", TAGS, "").kind()).isEqualTo("method-not-allowed");
    }

    @Test
    void a_method_override_is_ignored() {
        String tag = api.created(TAGS, named("override"));

        api.send("POST", tag, "", "X-HTTP-Method-Override", "DELETE");
        api.get(tag, "X-HTTP-Method", "DELETE");

        assertThat(api.get(tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "nonsense"})
    void an_answer_that_is_not_accepted_is_refused(String accept) {
        assertThat(api.get(TAGS, "Accept", accept).kind()).isEqualTo("not-acceptable");
    }
}
