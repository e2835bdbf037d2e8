package dev.cimiento.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests requests that are sent again with the same idempotency key. */
class IdempotencyTest extends NoteApiTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String AUTHORIZATION = "Authorization";
    private static final String PRIORITY = "{\"priority\": 3}";

    private final String key = UUID.randomUUID().toString();
    private final String name = "Idempotent " + key;

    private int found() {
        return api.get(NOTES + "?name=" + name.replace(" ", "+")).itemNames().size();
    }

    @Test
    void repeated_request_gets_the_first_response_and_is_done_once() {
        ReceivedResponse first = api.post(NOTES, named(name), KEY, key);
        ReceivedResponse again = api.post(NOTES, named(name), KEY, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void request_that_is_sent_several_times_at_once_is_done_once() {
        List<ReceivedResponse> responses = ConcurrentWork.run(8, number -> api.post(NOTES, named(name), KEY, key));

        assertThat(responses).extracting(ReceivedResponse::status).containsOnly(201);
        assertThat(responses)
                .extracting(ReceivedResponse::body)
                .containsOnly(responses.get(0).body());
        assertThat(responses)
                .filteredOn(response -> response.header(REPLAYED).isEmpty())
                .hasSize(1);
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void request_without_a_key_is_done_each_time() {
        api.post(NOTES, named(name));
        api.post(NOTES, named(name));

        assertThat(found()).isEqualTo(2);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        api.post(NOTES, named(name), KEY, key);

        ReceivedResponse other = api.post(NOTES, named("Other"), KEY, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.errors()).containsExactly("Idempotency-Key was used for another request");
    }

    @Test
    void another_address_under_the_same_key_is_refused() {
        api.post(api.created(NOTES, named(name)) + "/priority", PRIORITY, KEY, key);

        ReceivedResponse other = api.post(api.created(NOTES, named("Other")) + "/priority", PRIORITY, KEY, key);

        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void another_precondition_under_the_same_key_is_refused() {
        String note = api.created(NOTES, named(name));
        String present = api.get(note).header("ETag");
        assertThat(api.post(note + "/priority", PRIORITY, KEY, key, "If-Match", present)
                        .status())
                .isEqualTo(200);

        ReceivedResponse other = api.post(note + "/priority", PRIORITY, KEY, key, "If-Match", "\"999\"");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.errors()).containsExactly("Idempotency-Key was used for another request");
        assertThat(api.post(note + "/priority", PRIORITY, KEY, key, "If-Match", present)
                        .header(REPLAYED))
                .isEqualTo("true");
    }

    @Test
    void response_for_the_key_of_another_user_is_not_sent() {
        api.post(NOTES, named(name), KEY, key);

        ReceivedResponse ofBob = api.post(NOTES, named(name), KEY, key, AUTHORIZATION, "Bearer bob");

        assertThat(ofBob.status()).isEqualTo(201);
        assertThat(ofBob.header(REPLAYED)).isEmpty();
        assertThat(found()).isEqualTo(2);
    }

    @Test
    void refused_request_can_be_sent_again_with_the_same_key() {
        String coded = "{\"name\": \"Coded\", \"code\": \"" + key + "\"}";
        String other = api.created(NOTES, coded);
        assertThat(api.post(NOTES, coded, KEY, key).status()).isEqualTo(409);
        api.delete(other);

        ReceivedResponse second = api.post(NOTES, coded, KEY, key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header(REPLAYED)).isEmpty();
    }

    @Test
    void repeated_step_gets_the_first_response_and_is_refused_without_its_key() {
        String step = api.created(NOTES, named(name)) + "/priority";

        ReceivedResponse first = api.post(step, PRIORITY, KEY, key);
        ReceivedResponse again = api.post(step, PRIORITY, KEY, key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(api.post(step, PRIORITY).text("rule")).isEqualTo("note-prioritized");
    }

    @Test
    void repeated_batch_gets_the_first_response() {
        String batch = "{\"items\": [" + named(name) + "]}";

        assertThat(api.post(NOTES + "/batch", batch, KEY, key).body())
                .isEqualTo(api.post(NOTES + "/batch", batch, KEY, key).body());
    }

    @Test
    void required_key_must_be_sent_once_and_by_a_user() throws IOException, InterruptedException {
        String step = api.created(NOTES, named(name)) + "/priority";

        assertThat(sent(step, AUTHORIZATION, "Bearer ada").statusCode()).isEqualTo(400);
        assertThat(sent(step, AUTHORIZATION, "Bearer ada").body()).contains("Idempotency-Key", "is required");
        assertThat(sent(step, AUTHORIZATION, "Bearer nobody", KEY, "one").statusCode())
                .isEqualTo(401);
        assertThat(sent(step, AUTHORIZATION, "Bearer ada", KEY, "one", KEY, "two")
                        .statusCode())
                .isEqualTo(400);
    }

    /** Sends the step with these headers and no others. */
    private HttpResponse<String> sent(String step, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.address(step))
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(PRIORITY))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
