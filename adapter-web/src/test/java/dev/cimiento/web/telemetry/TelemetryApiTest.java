package dev.cimiento.web.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = TelemetryApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TelemetryApiTest extends ApiTest {

    private static final String DEVICES = "/api/v1/devices";
    private static final String TYPE = "Content-Type";
    private static final String NDJSON = "application/x-ndjson";

    @Test
    void devices_are_listed_by_their_ids() {
        String device = device();
        device();

        assertThat(api.get("/api/v1/devices?ids=" + device.substring(device.lastIndexOf('/') + 1))
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void readings_are_stored_from_json_ndjson_and_csv() {
        String device = device();

        ReceivedResponse json = api.post(
                device + "/readings",
                "[{\"time\": \"2026-03-01T09:00:00+01:00\", \"temperature\": -19.25, \"humidity\": 41, \"battery\": null}]");
        ReceivedResponse lines = api.send(
                "POST",
                device + "/readings",
                "{\"time\":\"2026-03-01T08:01:00Z\",\"temperature\":1}\n\n{\"temperature\":2,\"time\":\"2026-03-01T08:00:00Z\"}\n",
                TYPE,
                NDJSON);
        ReceivedResponse csv = api.send(
                "POST",
                device + "/readings",
                "temperature,time,battery\n3.5,2026-03-01T08:02:00Z,100\n",
                TYPE,
                "text/csv");

        assertCounts(json, 1, 1, 0, 0);
        assertCounts(lines, 2, 1, 1, 0);
        assertCounts(csv, 1, 1, 0, 0);
        assertThat(api.get(device + "/readings?sort=measured")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(Object::toString))
                .containsExactly(
                        "{\"time\":\"2026-03-01T08:00:00Z\",\"temperature\":-19.25,\"humidity\":41.0,\"battery\":null}",
                        "{\"time\":\"2026-03-01T08:01:00Z\",\"temperature\":1.0,\"humidity\":null,\"battery\":null}",
                        "{\"time\":\"2026-03-01T08:02:00Z\",\"temperature\":3.5,\"humidity\":null,\"battery\":100.0}");
    }

    @Test
    void wrong_readings_are_named_by_number_and_nothing_is_stored() {
        String device = device();
        String body = """
                [{"time": "2026-03-01T08:00:00Z", "temperature": 1},
                 {"time": "2026-03-01T08:01:00", "temperature": 10000.01, "humidity": "x", "colour": [1, {"a": 2}]},
                 7,
                 {},
                 {"time": "2999-03-01T08:01:00Z", "temperature": 1},
                 {"time": "2026-03-01T08:01:00Z", "temperature": 1, "temperature": 2}]""";

        ReceivedResponse response = api.post(device + "/readings", body);

        assertThat(response.status()).isEqualTo(422);
        assertThat(errors(response))
                .containsExactly(
                        "reading 2 time must be a time with its offset, such as 2026-03-01T09:15:30+01:00; humidity must be a"
                                + " number; colour is not a known property; temperature must be between -273.15 and 10000",
                        "reading 3 it must be an object",
                        "reading 4 time is required; temperature is required",
                        "reading 5 time must be at most one day ahead",
                        "reading 6 temperature must be given only once");
        assertThat(items(device + "/readings")).isEmpty();
    }

    @Test
    void excessive_json_is_rejected_with_few_errors() {
        String device = device();
        String unknown = IntStream.range(0, 100_000)
                .mapToObj(number -> "\"name" + number + "\":" + number)
                .collect(Collectors.joining(",", "[{", "}]"));
        String reading = "[{\"time\": \"2026-03-01T08:00:00Z\", \"temperature\": %s}]";

        assertThat(errors(api.post(device + "/readings", unknown)))
                .singleElement()
                .asString()
                .contains("name9 is not a known property")
                .doesNotContain("name10 ");
        for (String value : List.of("1".repeat(2_000), "\"" + "x".repeat(2_000) + "\"", "[".repeat(2_000))) {
            ReceivedResponse response = api.post(device + "/readings", reading.formatted(value));
            assertThat(response.status()).as(response.body()).isEqualTo(422);
        }
        assertThat(items(device + "/readings")).isEmpty();
    }

    @Test
    void lines_of_ndjson_and_csv_are_named_by_their_numbers_in_the_file() {
        String device = device();

        ReceivedResponse ndjson = api.send(
                "POST",
                device + "/readings",
                "{\"time\":\"2026-03-01T08:00:00Z\",\"temperature\":1}\n\n[]\n",
                TYPE,
                NDJSON);
        ReceivedResponse csv =
                api.send("POST", device + "/readings", "time,temperature\n2026-03-01T08:00:00Z,\n", TYPE, "text/csv");

        assertThat(errors(ndjson)).containsExactly("line 3 it must be an object");
        assertThat(errors(csv)).containsExactly("line 2 temperature is required");
    }

    @Test
    void partial_request_stores_the_valid_readings_and_reports_the_others() {
        String device = device();

        ReceivedResponse response = api.send(
                "POST",
                device + "/readings?partial=true",
                "time,temperature\n2026-03-01T08:00:00Z,1\nx,2\n2026-03-01T08:00:00Z,3\n",
                TYPE,
                "text/csv");

        assertCounts(response, 3, 1, 1, 1);
        assertThat(errors(response)).singleElement().asString().startsWith("line 3 time must be a time");
        assertThat(items(device + "/readings")).hasSize(1);
    }

    @Test
    void broken_json_stores_nothing() {
        String device = device();
        String right = "{\"time\":\"2026-03-01T08:00:00Z\",\"temperature\":1}";

        for (String body : List.of("[" + right + ",", "[" + right + "]]", "[" + right + "] x", "{", "", "[]", right)) {
            ReceivedResponse response = api.post(device + "/readings", body);
            assertThat(response.status()).as(body).isEqualTo(422);
        }
        assertThat(api.send("POST", device + "/readings?partial=true", right + "\n}", TYPE, NDJSON)
                        .status())
                .isEqualTo(422);
        assertThat(items(device + "/readings")).isEmpty();
    }

    @Test
    void request_has_at_most_50000_readings() {
        String device = device();
        String lines = IntStream.range(0, 50_001)
                .mapToObj(i -> "2026-03-01T08:00:00." + String.format("%06d", i) + "Z,1\n")
                .collect(Collectors.joining("", "time,temperature\n", ""));

        ReceivedResponse response = api.send("POST", device + "/readings", lines, TYPE, "text/csv");

        assertThat(errors(response)).containsExactly("readings must be at most 50000");
        assertThat(items(device + "/readings")).isEmpty();
    }

    @Test
    void device_shows_its_newest_reading_and_keeps_its_owner() {
        String device = device();
        store(device, "2026-03-01T08:00:00Z", "1.00");

        ReceivedResponse found = api.get(device);
        assertThat(found.json().at("/latest/temperature").decimalValue()).isEqualByComparingTo("1");

        ReceivedResponse changed = api.patch(device, "{\"lowLimit\": -5, \"unit\": \"kelvin\"}");
        assertThat(changed.json().path("lowLimit").decimalValue()).isEqualByComparingTo("-5");
        assertThat(changed.json().path("ownerId")).isEqualTo(found.json().path("ownerId"));
        assertThat(api.put(device, "{\"name\": \"x" + UUID.randomUUID() + "\"}")
                        .json()
                        .path("ownerId"))
                .isEqualTo(found.json().path("ownerId"));
    }

    @Test
    void buckets_follow_the_calendar_of_the_zone() {
        String device = device();
        store(device, "2026-03-28T22:59:00Z", "1.00");
        store(device, "2026-03-28T23:00:00Z", "2.00");
        store(device, "2026-03-29T21:59:00Z", "4.00");

        ReceivedResponse response = api.get(device
                + "/readings/buckets?from=2026-03-28T00:00:00Z&to=2026-03-30T00:00:00Z&width=1d&zone=Europe/Madrid");

        assertThat(response.json().path("buckets").valueStream().map(Object::toString))
                .containsExactly(
                        "{\"start\":\"2026-03-27T23:00:00Z\",\"end\":\"2026-03-28T23:00:00Z\",\"count\":1,\"min\":1.0,"
                                + "\"max\":1.0,\"mean\":1.0,\"first\":1.0,\"last\":1.0}",
                        "{\"start\":\"2026-03-28T23:00:00Z\",\"end\":\"2026-03-29T22:00:00Z\",\"count\":2,\"min\":2.0,"
                                + "\"max\":4.0,\"mean\":3.0,\"first\":2.0,\"last\":4.0}");
    }

    @Test
    void too_many_buckets_are_rejected_with_a_width_that_fits() {
        ReceivedResponse response =
                api.get(device() + "/readings/buckets?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z&width=15m");

        assertThat(errors(response)).containsExactly("width gives more than 2000 buckets; 6h fits");
    }

    @Test
    void devices_are_compared_in_the_same_buckets() {
        String one = device();
        String other = device();
        store(one, "2026-03-01T08:00:00Z", "1.00");
        store(other, "2026-03-01T08:30:00Z", "2.00");

        ReceivedResponse response = api.get("/api/v1/readings/buckets?deviceIds=" + id(one) + "," + id(other)
                + "&from=2026-03-01T08:00:00Z&to=2026-03-01T09:00:00Z");

        assertThat(response.json().path("items").valueStream())
                .extracting(item -> item.at("/buckets/0/mean").asString())
                .containsExactly("1.0", "2.0");
        assertThat(api.get("/api/v1/readings/buckets?deviceIds=" + id(one) + "," + UUID.randomUUID()
                                + "&from=2026-03-01T08:00:00Z&to=2026-03-01T09:00:00Z")
                        .status())
                .isEqualTo(422);
    }

    private String device() {
        return api.created(DEVICES, "{\"name\": \"Device " + UUID.randomUUID() + "\"}");
    }

    private void store(String device, String time, String temperature) {
        assertCounts(
                api.post(device + "/readings", "[{\"time\": \"" + time + "\", \"temperature\": " + temperature + "}]"),
                1,
                1,
                0,
                0);
    }

    private List<String> items(String path) {
        return api.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(Object::toString)
                .toList();
    }

    private static void assertCounts(ReceivedResponse response, int received, int stored, int existing, int rejected) {
        assertThat(List.of("received", "stored", "existing", "rejected"))
                .as(response.body())
                .extracting(name -> response.json().path(name).asInt())
                .containsExactly(received, stored, existing, rejected);
    }

    private static List<String> errors(ReceivedResponse response) {
        return response.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("message").asString())
                .toList();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
