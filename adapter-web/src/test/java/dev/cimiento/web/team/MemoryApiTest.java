package dev.cimiento.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = TeamApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class MemoryApiTest extends ApiTest {

    @Test
    void memory_is_returned_with_defaults_and_changed_by_merge_patch() {
        String memories = memories();

        String memory = api.created(memories, """
                {"kind": "fact", "title": "Opening hours", "content": "The office opens at nine."}""");

        ReceivedResponse created = api.get(memory);
        assertThat(created.text("language")).isEqualTo("simple");
        assertThat(created.json().path("importance").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(created.json().path("context").isObject()).isTrue();
        assertThat(created.json().path("tags")).isEmpty();
        assertThat(created.json().has("excerpt")).isFalse();
        ReceivedResponse patched = api.patch(memory, """
                {"tags": ["b", "a"], "context": {"project": {"name": "x"}}, "validFrom": "2026-03-01T00:00:00Z"}""");
        assertThat(patched.json().path("tags").valueStream().map(tag -> tag.asString()))
                .containsExactly("a", "b");
        assertThat(patched.json().at("/context/project/name").asString()).isEqualTo("x");
        assertThat(patched.text("title")).isEqualTo("Opening hours");
    }

    @Test
    void search_finds_words_with_an_excerpt_and_offers_no_cursor_in_the_order_of_relevance() {
        String memories = memories();
        api.created(memories, memory("Información", "La oficina abre a las nueve"));
        api.created(memories, memory("Otra", "La cantina abre a las diez"));

        ReceivedResponse found = api.get(memories + "?text=INFORMACION%20oficina");

        assertThat(found.json().path("items")).hasSize(1);
        assertThat(found.json().at("/items/0/excerpt").asString()).contains("oficina");
        assertThat(api.get(memories + "?text=abre&limit=1&sort=-created").text("next"))
                .isNotEmpty();
        assertThat(api.get(memories + "?sort=-relevance").status()).isEqualTo(422);
        assertThat(api.get(memories + "?text=%21").status()).isEqualTo(422);
        assertThat(api.get(memories + "?text=x&language=klingon").status()).isEqualTo(400);
    }

    @Test
    void memories_are_filtered_by_all_parameters_together() {
        String memories = memories();
        String wanted = api.created(memories, """
                {"kind": "knowledge", "title": "A", "content": "x", "tags": ["one", "two"],
                 "context": {"project": 1, "step": 2}, "validUntil": "2026-04-01T00:00:00Z"}""");
        api.created(memories, memory("B", "x"));

        ReceivedResponse found = api.get(
                memories + "?kind=knowledge&tags=two,one&contextKeys=step&validAt=2026-03-01T00:00:00Z&superseded=false"
                        + "&ids=" + id(wanted) + "&text=x&count=true");

        assertThat(found.json().path("total").asInt()).isEqualTo(1);
        assertThat(found.json().at("/items/0/id").asString()).isEqualTo(id(wanted));
        assertThat(api.get(memories + "?validAt=2026-04-01T00:00:00Z&tags=one")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void recall_returns_memories_within_the_budget_with_reasons_of_four_decimals() {
        String memories = memories();
        api.created(memories, memory("Office", "opens at nine"));
        api.created(memories, memory("Canteen", "opens at noon"));

        ReceivedResponse recalled =
                api.post(memories + "/recall", "{\"text\": \"When does the office open?\", \"budget\": 8}");

        assertThat(recalled.status()).as(recalled.body()).isEqualTo(200);
        assertThat(recalled.json().path("items")).hasSize(1);
        assertThat(recalled.json().at("/items/0/memory/title").asString()).isEqualTo("Office");
        assertThat(recalled.json().path("tokens").asInt()).isEqualTo(5);
        assertThat(recalled.json().at("/items/0/reason/importance").decimalValue())
                .isEqualByComparingTo("0.5");
        assertThat(recalled.json().at("/items/0/reason/score").decimalValue().scale())
                .isLessThanOrEqualTo(4);
    }

    @Test
    void wrong_memory_is_rejected_with_all_its_errors() {
        ReceivedResponse response = api.post(memories(), """
                {"kind": "rumour", "title": " ", "content": "", "context": [], "language": "klingon", "importance": 2,
                 "validFrom": "2026-03-02T00:00:00Z", "validUntil": "2026-03-01T00:00:00Z",
                 "sourceMessageId": "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d",
                 "sourceUploadId": "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d"}""");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.json().path("errors").valueStream())
                .extracting(error -> error.path("field").asString())
                .contains(
                        "kind",
                        "title",
                        "content",
                        "context",
                        "language",
                        "importance",
                        "validUntil",
                        "sourceUploadId");
    }

    @Test
    void source_and_superseded_memory_must_belong_to_the_team() {
        String foreign = id(api.created(memories(), memory("A", "x")));

        for (String property : List.of("sourceMessageId", "sourceUploadId", "supersedesId")) {
            ReceivedResponse response = api.post(
                    memories(),
                    "{\"kind\": \"fact\", \"title\": \"A\", \"content\": \"x\", \"%s\": \"%s\"}"
                            .formatted(property, foreign));
            assertThat(response.status()).isEqualTo(422);
            assertThat(response.json().at("/errors/0/field").asString()).isEqualTo(property);
        }
    }

    @Test
    void deep_and_large_contexts_are_rejected() {
        for (String context : List.of(
                "{\"a\": ".repeat(60) + "1" + "}".repeat(60), "{\"a\": \"" + "x".repeat(65_536) + "\"}", "[]", "1")) {
            ReceivedResponse response = api.post(
                    memories(),
                    "{\"kind\": \"fact\", \"title\": \"A\", \"content\": \"x\", \"context\": %s}".formatted(context));
            assertThat(response.status()).isEqualTo(422);
            assertThat(response.json().at("/errors/0/field").asString()).isEqualTo("context");
        }
    }

    /** Returns the memory of a new team. */
    private String memories() {
        return api.created("/api/v1/teams", "{\"name\": \"t" + UUID.randomUUID() + "\"}") + "/memory";
    }

    private static String memory(String title, String content) {
        return "{\"kind\": \"fact\", \"title\": \"%s\", \"content\": \"%s\"}".formatted(title, content);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
