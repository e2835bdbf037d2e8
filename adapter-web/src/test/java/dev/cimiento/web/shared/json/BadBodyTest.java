package dev.cimiento.web.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodyTest extends NoteApiTest {

    @Test
    void every_violated_rule_is_named_at_once() {
        ReceivedResponse response = api.post(
                NOTES,
                "{\"code\": \"%s\", \"name\": \" \", \"text\": \"a\\u0000b\", \"cost\": 1.005}"
                        .formatted("x".repeat(41)));

        assertThat(response.kind()).isEqualTo("invalid");
        assertThat(response.errors())
                .containsExactly(
                        "code must have at most 40 characters",
                        "name must not be blank",
                        "text must not contain control characters or broken Unicode",
                        "cost must not have more than two decimals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": 1}               | name must be a string
            {"name": true}            | name must be a string
            {"name": ["a"]}           | name must be a string
            {"name": {"a": 1}}        | name must be a string
            {"cost": "1"}             | cost must be a number
            {"cost": ""}              | cost must be a number
            {"cost": true}            | cost must be a number
            {"cost": [1]}             | cost must be a number
            {"cost": 0e-999999999}    | cost must be a number
            {"cost": 1e999999999}     | cost must be a number
            {"archived": "true"}      | archived must be true or false
            {"archived": 1}           | archived must be true or false
            {"archived": ""}          | archived must be true or false
            {"parentId": ""}          | parentId must be a string with a UUID
            {"parentId": "1-1-1-1-1"} | parentId must be a string with a UUID
            {"parentId": "AAAAAAAAAAAAAAAAAAAAAA=="} | parentId must be a string with a UUID
            {"parentId": 7}           | parentId must be a string with a UUID
            {"linkIds": "x"}          | linkIds must be an array
            {"linkIds": {}}           | linkIds must be an array
            {"linkIds": [null]}       | linkIds[0] must be a string with a UUID
            {"linkIds": ["0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d", [1]]} | linkIds[1] must be a string with a UUID
            {"nme": "x"}              | nme is not a known property
            """)
    void property_that_is_unknown_or_has_another_type_is_refused_by_name(String body, String error) {
        ReceivedResponse response = api.post(NOTES, body);

        assertThat(response.kind()).isEqualTo("malformed");
        assertThat(response.errors()).containsExactly(error);
    }

    @Test
    void every_unknown_or_mistyped_property_is_named_at_once() {
        String body = "{\"name\": 1, \"cost\": \"x\", \"archived\": true, \"linkIds\": 3, \"foo\": 1}";
        String note = api.created(NOTES, "{\"name\": \"a\", \"cost\": 1}");
        String[] errors = {
            "name must be a string", "cost must be a number", "linkIds must be an array", "foo is not a known property"
        };

        assertThat(api.post(NOTES, body).errors()).containsExactlyInAnyOrder(errors);
        assertThat(api.put(note, body).errors()).containsExactlyInAnyOrder(errors);
        assertThat(api.patch(note, body).errors()).containsExactlyInAnyOrder(errors);
    }

    @Test
    void first_hundred_of_very_many_mistakes_are_named() {
        String body = IntStream.range(0, 20_000)
                .mapToObj(number -> "\"x" + number + "\": 1")
                .collect(Collectors.joining(", ", "{", "}"));
        String note = api.created(NOTES, "{\"name\": \"a\", \"cost\": 1}");

        for (ReceivedResponse response : List.of(api.post(NOTES, body), api.put(note, body), api.patch(note, body))) {
            assertThat(response.kind()).isEqualTo("malformed");
            assertThat(response.errors()).as(response.body()).hasSize(100).contains("x0 is not a known property");
            assertThat(response.text("detail")).endsWith(", the first 100 are named.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1.5", "1.0", "1e2", "99999999999", "'\"1\"'", "true", "[1]", "1e999999999"})
    void number_that_is_not_whole_is_refused_for_a_whole_number(String number) {
        String note = api.created(NOTES, "{\"name\": \"Whole number\", \"cost\": 1}");

        assertThat(api.post(note + "/priority", "{\"priority\": %s}".formatted(number))
                        .errors())
                .containsExactly("priority must be a whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\": \"a\", \"cost\": 1} {}",
                "{\"cost\": NaN}",
                "{\"cost\": 1e99999999999}",
                "{\"cost\": +1}",
                "{'name': \"a\"}",
                "{\"name\": \"a\",}",
                "// {}",
                "[]",
                "null",
                "3",
                "\"{}\"",
                "{\"\\ud800\": 1}"
            })
    void body_that_is_not_one_json_object_is_refused(String body) {
        ReceivedResponse response = api.post(NOTES, body);

        assertThat(response.kind()).isEqualTo("malformed");
        assertThat(response.text("detail")).startsWith("The body ");
    }

    @Test
    void property_that_is_given_twice_is_refused_by_name() {
        assertThat(api.post(NOTES, "{\"name\": \"a\", \"name\": \"b\", \"cost\": 1}")
                        .errors())
                .containsExactly("name must be given only once");
        assertThat(api.patch(NOTES + "/" + UNKNOWN_ID, "{\"linkIds\": [{\"a/b\": 1, \"a/b\": 2}]}")
                        .errors())
                .containsExactly("linkIds[0].a/b must be given only once");
    }

    @Test
    void body_that_is_too_deep_or_has_too_long_a_number_is_refused() {
        assertThat(api.post(NOTES, "{\"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                        .kind())
                .isEqualTo("malformed");
        assertThat(api.post(NOTES, "{\"cost\": " + "1".repeat(1_000_000) + "}").kind())
                .isEqualTo("malformed");
        assertThat(api.patch(NOTES + "/" + UNKNOWN_ID, "[".repeat(10_000) + "]".repeat(10_000))
                        .kind())
                .isEqualTo("malformed");
    }

    @Test
    void body_over_a_megabyte_is_refused() {
        assertThat(api.post(NOTES, named("x".repeat(1_048_576))).kind()).isEqualTo("payload-too-large");
        assertThat(api.post(NOTES, named("x".repeat(130_000))).kind()).isEqualTo("invalid");
    }

    @Test
    void amount_beyond_all_bounds_is_refused_without_its_digits() {
        assertThat(api.post(NOTES, "{\"name\": \"a\", \"cost\": 1e400}").errors())
                .containsExactly("cost must be between 0 and 9999999999.99");
        assertThat(api.post(NOTES, "{\"name\": \"a\", \"cost\": -0.01}").errors())
                .containsExactly("cost must be between 0 and 9999999999.99");
        assertThat(api.post(NOTES, "{\"name\": \"a\", \"cost\": 1e-400}").errors())
                .containsExactly("cost must not have more than two decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e-999999999", "1e-999999999", "1e999999999", "-1e999999999", "0e999999999"})
    void short_text_of_an_immense_number_is_refused_quickly(String number) {
        String note = api.created(NOTES, "{\"name\": \"Immense\", \"cost\": 1}");

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(api.patch(note, "{\"cost\": " + number + "}").status()).isEqualTo(400);
            assertThat(api.patch(note, "{\"code\": " + number + "}").status()).isEqualTo(400);
            assertThat(api.patch(note, "{\"archived\": {\"x\": " + number + "}}")
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void broken_unicode_is_refused() {
        assertThat(api.post(NOTES, "{\"name\": \"\\ud800\"}").status()).isEqualTo(422);
        assertThat(api.post(NOTES, "{\"name\": \"a\\u0000\"}").status()).isEqualTo(422);
    }

    @Test
    void reference_to_an_unknown_entity_is_refused_by_name() {
        assertThat(api.post(NOTES, "{\"name\": \"a\", \"cost\": 1, \"parentId\": \"%s\"}".formatted(UNKNOWN_ID))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("parentId ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json;charset=none", "json"})
    void body_of_another_media_type_is_refused(String mediaType) {
        for (String method : new String[] {"POST", "PUT", "PATCH"}) {
            String path = method.equals("POST") ? NOTES : NOTES + "/" + UNKNOWN_ID;
            assertThat(api.send(method, path, named("x"), "Content-Type", mediaType)
                            .kind())
                    .isEqualTo("unsupported-media-type");
        }
    }

    @Test
    void body_without_a_media_type_is_refused() {
        assertThat(api.send("POST", NOTES, named("x")).kind()).isEqualTo("unsupported-media-type");
        assertThat(api.send("PATCH", NOTES + "/" + UNKNOWN_ID, named("x")).header("Accept-Patch"))
                .contains("application/merge-patch+json");
    }
}
