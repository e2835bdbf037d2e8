package dev.cimiento.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = TeamApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ThreadApiTest extends ApiTest {

    @Test
    void messages_are_appended_and_read_from_any_number_in_both_directions() {
        String messages = thread() + "/messages";
        List<String> appended = IntStream.rangeClosed(1, 5)
                .mapToObj(number ->
                        api.created(messages, "{\"kind\": \"human\", \"content\": \"Message %d\"}".formatted(number)))
                .toList();

        assertThat(appended.get(4)).endsWith("/messages/5");
        assertThat(api.get(appended.get(4)).text("authorName")).isEqualTo("Ada");
        assertThat(numbers(api.get(messages + "?limit=2"))).containsExactly(1, 2);
        ReceivedResponse newest = api.get(messages + "?sort=-number&limit=2");
        assertThat(numbers(newest)).containsExactly(5, 4);
        assertThat(numbers(api.get(messages + "?sort=-number&limit=2&cursor=" + newest.text("next"))))
                .containsExactly(3, 2);
        assertThat(numbers(api.get(messages + "?after=3"))).containsExactly(4, 5);
        assertThat(numbers(api.get(messages + "?before=3&sort=-number"))).containsExactly(2, 1);
        assertThat(api.get(messages + "/6").status()).isEqualTo(404);
        assertThat(api.put(appended.get(0), "{}").status()).isEqualTo(405);
        assertThat(api.delete(appended.get(0)).status()).isEqualTo(405);
    }

    @Test
    void repeated_append_with_an_idempotency_key_appends_once() {
        String messages = thread() + "/messages";
        String body = "{\"kind\": \"tool\", \"content\": \"Result\"}";
        String key = UUID.randomUUID().toString();

        ReceivedResponse first =
                api.send("POST", messages, body, "Content-Type", "application/json", "Idempotency-Key", key);
        ReceivedResponse second =
                api.send("POST", messages, body, "Content-Type", "application/json", "Idempotency-Key", key);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(numbers(api.get(messages))).containsExactly(1);
    }

    @Test
    void checkpoints_are_listed_newest_first_and_keep_their_state() {
        String checkpoints = thread() + "/checkpoints";
        api.created(checkpoints, "{\"state\": {\"step\": 1}}");
        String second = api.created(checkpoints, "{\"state\": {\"step\": 2, \"done\": [\"a\", null]}}");

        assertThat(api.get(second).json().path("state").toString()).isEqualTo("{\"step\":2,\"done\":[\"a\",null]}");
        assertThat(numbers(api.get(checkpoints))).containsExactly(2, 1);
        assertThat(numbers(api.get(checkpoints + "?sort=number"))).containsExactly(1, 2);
        for (String state : List.of("[]", "{\"a\": ".repeat(60) + "1" + "}".repeat(60), "{\"a\": 1e400}")) {
            assertThat(api.post(checkpoints, "{\"state\": " + state + "}").status())
                    .isIn(400, 422);
        }
    }

    @Test
    void thread_of_another_team_is_not_found() {
        String thread = thread();
        String elsewhere =
                thread().replaceAll("/threads/.*", "/threads/") + thread.substring(thread.lastIndexOf('/') + 1);

        for (String path : List.of(elsewhere, elsewhere + "/messages", elsewhere + "/checkpoints")) {
            assertThat(api.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(api.post(elsewhere + "/messages", "{\"kind\": \"human\", \"content\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.post(elsewhere + "/checkpoints", "{\"state\": {}}").status())
                .isEqualTo(404);
    }

    @Test
    void key_of_a_team_is_shown_once() {
        String keys = thread().replaceAll("/threads/.*", "/api-keys");

        ReceivedResponse created = api.post(keys, "{\"name\": \"Importer\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("key")).startsWith("cimt_");
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        assertThat(api.get(keys).body()).contains("Importer").doesNotContain("cimt_");
        assertThat(api.post(keys, "{\"name\": \"IMPORTER\"}").text("rule")).isEqualTo("api-key-name-taken");
        String key = keys + "/" + created.text("id");
        assertThat(api.delete(key).status()).isEqualTo(204);
        assertThat(api.delete(key).status()).isEqualTo(404);
    }

    private static List<Integer> numbers(ReceivedResponse list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asInt())
                .toList();
    }

    /** Returns a thread of a new team. */
    private String thread() {
        String team = api.created("/api/v1/teams", "{\"name\": \"t" + UUID.randomUUID() + "\"}");
        return api.created(team + "/threads", "{\"subject\": \"Talk\"}");
    }
}
