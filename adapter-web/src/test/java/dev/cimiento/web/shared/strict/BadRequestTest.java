package dev.cimiento.web.shared.strict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestTest extends NoteApiTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=0                            | limit must be between 1 and 200
            limit=-1                           | limit must be between 1 and 200
            limit=1000000                      | limit must be between 1 and 200
            limit=99999999999                  | limit must be a whole number
            limit=x                            | limit must be a whole number
            limit=%D9%A3                       | limit must be a whole number
            limit=                             | limit must be a whole number
            offset=-1                          | offset must be between 0 and 10000; use the cursor to read further
            offset=10001                       | offset must be between 0 and 10000; use the cursor to read further
            text=a&sort=-relevance&offset=1000 | offset must be between 0 and 999 in this order
            count=yes                          | count must be true or false
            count=                             | count must be true or false
            archived=1                         | archived must be true or false
            archived=TRUE                      | archived must be true or false
            archived=                          | archived must be true or false
            minCost=1e5                        | minCost must be a decimal number such as 9.99
            minCost=                           | minCost must be a decimal number such as 9.99
            minCost=NaN                        | minCost must be a decimal number such as 9.99
            parentId=                          | parentId must be a UUID
            parentId=1-1-1-1-1                 | parentId must be a UUID
            linkIds=x                          | linkIds must be a UUID
            linkIds=,                          | linkIds must be a UUID
            name=a&name=a                      | name must be given only once
            name=%00                           | name must not contain control characters
            limit=5&limit=5                    | limit must be given only once
            """)
    void invalid_parameter_is_refused_by_name(String query, String error) {
        ReceivedResponse response = api.get(NOTES + "?" + query);

        assertThat(response.kind()).isEqualTo("malformed");
        assertThat(response.errors()).containsExactly(error);
    }

    @Test
    void every_invalid_parameter_is_named_at_once() {
        assertThat(api.get(NOTES + "?limit=0&count=x&sort=colour&archived=1&parentId=x&minCost=x&nme=1&name=%00")
                        .errors())
                .extracting(error -> error.split(" ")[0])
                .containsExactlyInAnyOrder("limit", "count", "sort", "archived", "parentId", "minCost", "nme", "name");
        assertThat(api.get(NOTES + "?limit=0&offset=-1").errors()).hasSize(2);
    }

    @Test
    void unknown_sort_is_refused_with_the_known_ones() {
        assertThat(api.get(NOTES + "/" + UNKNOWN_ID + "/children?sort=colour").errors())
                .containsExactly("sort must be one of name, -name");
        assertThat(api.get(NOTES + "?sort=relevance").errors().get(0)).startsWith("sort must be one of name, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=-relevance", "text=", "text=%20", "text=..."})
    void filter_that_violates_a_rule_is_invalid(String query) {
        assertThat(api.get(NOTES + "?" + query).kind()).isEqualTo("invalid");
    }

    @Test
    void json_is_sent_in_utf_8_regardless_of_the_accepted_charset() {
        assertThat(api.get(NOTES, "Accept", "application/json;charset=ISO-8859-1")
                        .status())
                .isEqualTo(200);
        assertThat(api.get(NOTES, "Accept", "application/json;v=2, text/html").status())
                .isEqualTo(200);
    }

    @Test
    void request_that_accepts_no_json_changes_nothing() {
        assertThat(api.post(NOTES, "{\"name\": \"unacceptable\"}", "Accept", "application/json;q=0")
                        .status())
                .isEqualTo(406);
        assertThat(api.post(NOTES, "{\"name\": \"unacceptable\"}", "Accept", "text/html")
                        .status())
                .isEqualTo(406);
        assertThat(api.get(NOTES, "Accept", "no media type").status()).isEqualTo(406);
        assertThat(api.get(NOTES + "?name=unacceptable").body()).contains("\"items\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/mixed; boundary=x", "text/plain", "application/xml"})
    void body_of_another_type_is_refused(String type) {
        assertThat(api.send("POST", NOTES, "x", "Content-Type", type).status()).isEqualTo(415);
    }

    @Test
    void cursor_and_offset_exclude_each_other() {
        api.created(NOTES, named("exclude-1"));
        api.created(NOTES, named("exclude-2"));
        String next = api.get(NOTES + "?limit=1").text("next");

        assertThat(api.get(NOTES + "?limit=1&offset=1&cursor=" + next).errors())
                .containsExactly("offset cannot be given together with a cursor");
    }

    @Test
    void unknown_parameter_is_refused_by_every_operation() {
        String note = api.created(NOTES, named("parameters"));

        assertThat(api.get(NOTES + "?nme=x").errors())
                .containsExactly(
                        "nme is not a known parameter; known are archived, count, cursor, limit, linkIds, minCost,"
                                + " name, offset, parentId, sort, text");
        assertThat(api.get(note + "?x").errors())
                .containsExactly("x is not a known parameter; this operation has none");
        assertThat(api.post(NOTES + "?x=1", named("x")).kind()).isEqualTo("malformed");
        assertThat(api.put(note + "?x=1", named("x")).kind()).isEqualTo("malformed");
        assertThat(api.patch(note + "?x=1", "{}").kind()).isEqualTo("malformed");
        assertThat(api.delete(note + "?x=1").kind()).isEqualTo("malformed");
        assertThat(api.get(NOTES + "?" + "x".repeat(500) + "=1").errors().get(0))
                .hasSizeLessThan(250);
    }

    @Test
    void first_hundred_of_very_many_unknown_parameters_are_named() {
        String query = IntStream.range(0, 900).mapToObj(number -> "x" + number).collect(Collectors.joining("&"));
        ReceivedResponse response = api.get(NOTES + "?" + query);

        assertThat(response.errors()).hasSize(100);
        assertThat(response.text("detail")).endsWith(", the first 100 are named.");
    }

    @Test
    void undecodable_parameters_are_refused() {
        assertThat(api.get(NOTES + "?name=%ff").kind()).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "0199a7c48f2e7d319c553f6f0c1b2a4d", UNKNOWN_ID})
    void malformed_or_unknown_id_is_not_found(String id) {
        assertThat(api.get(NOTES + "/" + id).kind()).isEqualTo("not-found");
        assertThat(api.delete(NOTES + "/" + id).kind()).isEqualTo("not-found");
        assertThat(api.patch(NOTES + "/" + id, "{}").kind()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/api", "/api/v1/", "/api/v1/notes/", "/api/v1//notes", "/error", "/v3/api-docs"})
    void unknown_address_is_not_found(String path) {
        assertThat(api.get(path).kind()).isEqualTo("not-found");
    }

    @Test
    void unsupported_method_is_refused_with_the_supported_ones() {
        ReceivedResponse response = api.delete(NOTES);

        assertThat(response.kind()).isEqualTo("method-not-allowed");
        assertThat(response.header("Allow").split(",")).containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
        assertThat(api.send("PROPFIND", NOTES, "").kind()).isEqualTo("method-not-allowed");
    }

    @Test
    void method_override_is_ignored() {
        String note = api.created(NOTES, named("override"));

        api.send("POST", note, "", "X-HTTP-Method-Override", "DELETE");
        api.get(note, "X-HTTP-Method", "DELETE");

        assertThat(api.get(note).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "nonsense"})
    void response_type_that_does_not_exist_is_not_acceptable(String accept) {
        assertThat(api.get(NOTES, "Accept", accept).kind()).isEqualTo("not-acceptable");
    }
}
