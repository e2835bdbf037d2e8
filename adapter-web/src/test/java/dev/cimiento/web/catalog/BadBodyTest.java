package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cimiento.web.shared.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodyTest extends CatalogApiTest {

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Answer answer = api.post(
                PRODUCTS,
                "{\"sku\": \"%s\", \"name\": \" \", \"description\": \"a\\u0000b\", \"price\": 1.005}"
                        .formatted("x".repeat(41)));

        assertThat(answer.kind()).isEqualTo("invalid");
        assertThat(answer.errors())
                .containsExactly(
                        "sku must have at most 40 characters",
                        "name must not be blank",
                        "description must not contain control characters or broken Unicode",
                        "price must not have more than two decimals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": 1}                       | name must be a string
            {"name": true}                    | name must be a string
            {"name": ["a"]}                   | name must be a string
            {"name": {"a": 1}}                | name must be a string
            {"price": "1"}                    | price must be a number
            {"price": ""}                     | price must be a number
            {"price": true}                   | price must be a number
            {"price": [1]}                    | price must be a number
            {"price": 0e-999999999}           | price must be a number
            {"price": 1e999999999}            | price must be a number
            {"active": "true"}                | active must be true or false
            {"active": 1}                     | active must be true or false
            {"active": ""}                    | active must be true or false
            {"categoryId": ""}                | categoryId must be a string with a UUID
            {"categoryId": "1-1-1-1-1"}       | categoryId must be a string with a UUID
            {"categoryId": "AAAAAAAAAAAAAAAAAAAAAA=="} | categoryId must be a string with a UUID
            {"categoryId": 7}                 | categoryId must be a string with a UUID
            {"tagIds": "x"}                   | tagIds must be an array
            {"tagIds": {}}                    | tagIds must be an array
            {"tagIds": [null]}                | tagIds[0] must be a string with a UUID
            {"tagIds": ["0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d", [1]]} | tagIds[1] must be a string with a UUID
            {"nme": "x"}                      | nme is not a known property
            """)
    void a_property_that_is_unknown_or_has_another_type_is_refused_by_name(String body, String error) {
        Answer answer = api.post(PRODUCTS, body);

        assertThat(answer.kind()).isEqualTo("malformed");
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void all_that_is_unknown_or_has_another_type_is_named_at_once() {
        String body = "{\"name\": 1, \"price\": \"x\", \"active\": true, \"tagIds\": 3, \"foo\": 1}";
        String product = api.created(PRODUCTS, "{\"name\": \"a\", \"price\": 1}");
        String[] errors = {
            "name must be a string", "price must be a number", "tagIds must be an array", "foo is not a known property"
        };

        assertThat(api.post(PRODUCTS, body).errors()).containsExactlyInAnyOrder(errors);
        assertThat(api.put(product, body).errors()).containsExactlyInAnyOrder(errors);
        assertThat(api.patch(product, body).errors()).containsExactlyInAnyOrder(errors);
    }

    @Test
    void of_very_many_mistakes_the_first_hundred_are_named() {
        String body = IntStream.range(0, 20_000)
                .mapToObj(number -> "\"x" + number + "\": 1")
                .collect(Collectors.joining(", ", "{", "}"));
        String product = api.created(PRODUCTS, "{\"name\": \"a\", \"price\": 1}");

        for (Answer answer : List.of(api.post(PRODUCTS, body), api.put(product, body), api.patch(product, body))) {
            assertThat(answer.kind()).isEqualTo("malformed");
            assertThat(answer.errors()).as(answer.body()).hasSize(100).contains("x0 is not a known property");
            assertThat(answer.text("detail")).endsWith(", the first 100 are named.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1.5", "1.0", "1e2", "99999999999", "'\"1\"'", "true", "[1]", "1e999999999"})
    void a_whole_number_is_written_as_one(String delta) {
        String product = api.created(PRODUCTS, "{\"name\": \"Whole number\", \"price\": 1}");

        assertThat(api.post(product + "/stock", "{\"delta\": %s, \"reason\": \"r\"}".formatted(delta))
                        .errors())
                .containsExactly("delta must be a whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\": \"a\", \"price\": 1} {}",
                "{\"price\": NaN}",
                "{\"price\": 1e99999999999}",
                "{\"price\": +1}",
                "{'name': \"a\"}",
                "{\"name\": \"a\",}",
                "// {}",
                "[]",
                "null",
                "3",
                "\"{}\"",
                "{\"\\ud800\": 1}"
            })
    void what_is_not_one_json_object_is_refused(String body) {
        Answer answer = api.post(PRODUCTS, body);

        assertThat(answer.kind()).isEqualTo("malformed");
        assertThat(answer.text("detail")).startsWith("The body ");
    }

    @Test
    void a_property_that_is_doubled_is_refused_by_name() {
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"name\": \"b\", \"price\": 1}")
                        .errors())
                .containsExactly("name must be given only once");
        assertThat(api.patch(PRODUCTS + "/" + UNKNOWN_ID, "{\"tagIds\": [{\"a/b\": 1, \"a/b\": 2}]}")
                        .errors())
                .containsExactly("tagIds[0].a/b must be given only once");
    }

    @Test
    void a_body_that_is_too_deep_or_has_too_long_a_number_is_refused() {
        assertThat(api.post(PRODUCTS, "{\"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                        .kind())
                .isEqualTo("malformed");
        assertThat(api.post(PRODUCTS, "{\"price\": " + "1".repeat(1_000_000) + "}")
                        .kind())
                .isEqualTo("malformed");
        assertThat(api.patch(PRODUCTS + "/" + UNKNOWN_ID, "[".repeat(10_000) + "]".repeat(10_000))
                        .kind())
                .isEqualTo("malformed");
    }

    @Test
    void a_body_over_a_megabyte_is_refused() {
        assertThat(api.post(PRODUCTS, named("x".repeat(1_048_576))).kind()).isEqualTo("payload-too-large");
        assertThat(api.post(PRODUCTS, named("x".repeat(130_000))).kind()).isEqualTo("invalid");
    }

    @Test
    void a_price_beyond_all_bounds_is_refused_without_writing_it_out() {
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"price\": 1e400}").errors())
                .containsExactly("price must be between 0 and 9999999999.99");
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"price\": -0.01}").errors())
                .containsExactly("price must be between 0 and 9999999999.99");
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"price\": 1e-400}").errors())
                .containsExactly("price must not have more than two decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e-999999999", "1e-999999999", "1e999999999", "-1e999999999", "0e999999999"})
    void a_number_that_is_short_and_immense_is_refused_quickly(String number) {
        String product = api.created(PRODUCTS, "{\"name\": \"Immense\", \"price\": 1}");

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(api.patch(product, "{\"price\": " + number + "}").status())
                    .isEqualTo(400);
            assertThat(api.patch(product, "{\"sku\": " + number + "}").status()).isEqualTo(400);
            assertThat(api.patch(product, "{\"active\": {\"x\": " + number + "}}")
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void text_that_unicode_does_not_know_is_refused() {
        assertThat(api.post(TAGS, "{\"name\": \"\\ud800\"}").status()).isEqualTo(422);
        assertThat(api.post(TAGS, "{\"name\": \"a\\u0000\"}").status()).isEqualTo(422);
    }

    @Test
    void a_reference_to_what_does_not_exist_is_refused_by_name() {
        assertThat(api.post(PRODUCTS, "{\"name\": \"a\", \"price\": 1, \"categoryId\": \"%s\"}".formatted(UNKNOWN_ID))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("categoryId ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json;charset=none", "json"})
    void a_body_of_another_media_type_is_refused(String mediaType) {
        for (String method : new String[] {"POST", "PUT", "PATCH"}) {
            String path = method.equals("POST") ? TAGS : TAGS + "/" + UNKNOWN_ID;
            assertThat(api.send(method, path, named("x"), "Content-Type", mediaType)
                            .kind())
                    .isEqualTo("unsupported-media-type");
        }
    }

    @Test
    void a_body_without_a_media_type_is_refused() {
        assertThat(api.send("POST", TAGS, named("x")).kind()).isEqualTo("unsupported-media-type");
        assertThat(api.send("PATCH", TAGS + "/" + UNKNOWN_ID, named("x")).header("Accept-Patch"))
                .contains("application/merge-patch+json");
    }
}
