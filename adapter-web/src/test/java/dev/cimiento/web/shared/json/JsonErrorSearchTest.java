package dev.cimiento.web.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class JsonErrorSearchTest {

    private static final int MOST_TRIES = 300;

    private final AtomicInteger tries = new AtomicInteger();
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Request.class, new RequestReader()))
            .build();

    private record Request() {}

    /** Counts its calls and always fails. */
    private final class RequestReader extends StdDeserializer<Request> {

        private RequestReader() {
            super(Request.class);
        }

        @Override
        public Request deserialize(JsonParser parser, DeserializationContext context) {
            tries.incrementAndGet();
            parser.skipChildren();
            return context.reportInputMismatch(Request.class, "never fits");
        }
    }

    @Test
    void search_in_a_body_with_many_errors_stops_after_300_attempts() {
        JsonErrorSearch parts = new JsonErrorSearch(json.readerFor(Request.class));

        parts.search(json.readTree("{\"email\": [" + "{},".repeat(20_000) + "{}]}"));

        assertThat(tries).hasValue(MOST_TRIES);
    }
}
