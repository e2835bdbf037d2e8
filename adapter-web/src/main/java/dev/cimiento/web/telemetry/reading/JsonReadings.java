package dev.cimiento.web.telemetry.reading;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.web.importing.FileContent;
import dev.cimiento.web.importing.OffsetTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Readings as a JSON array, or as NDJSON with one object on each line. Only one reading is in memory at a time. */
final class JsonReadings implements Lines<Reading> {

    /** Longer texts are no values of a reading, and would be in memory as a whole. */
    private static final int MAX_LENGTH = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_LENGTH)
                    .maxNameLength(MAX_LENGTH)
                    .build())
            .build();

    private final FileContent file;
    private final boolean separated;

    /** @param separated true for NDJSON, whose errors name the line; false for an array, whose readings are counted */
    JsonReadings(FileContent file, boolean separated) {
        this.file = file;
        this.separated = separated;
    }

    @Override
    public Set<String> columns() {
        return Set.of("time", "temperature", "humidity", "battery");
    }

    @Override
    public String noun() {
        return separated ? "line" : "reading";
    }

    @Override
    public void forEach(Consumer<Line<Reading>> reader) {
        long number = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file.open())) {
            if (!separated && parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Invalid("body", "must be an array of readings");
            }
            JsonToken next = parser.nextToken();
            while (next != null && next != JsonToken.END_ARRAY) {
                number = separated ? parser.currentTokenLocation().getLineNr() : number + 1;
                reader.accept(reading(parser, number));
                next = parser.nextToken();
            }
            requireEnd(parser, next, number);
        } catch (StreamReadException broken) {
            throw new Invalid("after " + noun() + " " + number, "the JSON is broken");
        } catch (StreamConstraintsException excessive) {
            throw new Invalid(
                    "after " + noun() + " " + number, "a text or a number is too long, or values are nested too deep");
        } catch (JacksonException failure) {
            throw failure.getCause() instanceof IOException io ? new UncheckedIOException(io) : failure;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireEnd(JsonParser parser, @Nullable JsonToken last, long number) {
        boolean ended = separated ? last == null : last == JsonToken.END_ARRAY && parser.nextToken() == null;
        if (!ended) {
            throw new Invalid("after " + noun() + " " + number, "the JSON is broken");
        }
    }

    private static Line<Reading> reading(JsonParser parser, long number) {
        ReadingDraft draft = new ReadingDraft(number);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            draft.reject(Line.WHOLE, "must be an object");
            return draft.line();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            draft.give(name);
            read(parser, name, draft);
            parser.skipChildren();
        }
        return draft.line();
    }

    private static void read(JsonParser parser, String name, ReadingDraft draft) {
        switch (name) {
            case "time" -> readTime(parser, draft);
            case "temperature" -> draft.temperature = number(parser, name, draft);
            case "humidity" -> draft.humidity = number(parser, name, draft);
            case "battery" -> draft.battery = number(parser, name, draft);
            default -> draft.reject(name, "is not a known property");
        }
    }

    private static void readTime(JsonParser parser, ReadingDraft draft) {
        try {
            draft.time =
                    OffsetTime.read("time", parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "");
        } catch (Invalid invalid) {
            draft.reject(invalid);
        }
    }

    private static @Nullable BigDecimal number(JsonParser parser, String name, ReadingDraft draft) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken().isNumeric()) {
            return parser.getDecimalValue();
        }
        draft.reject(name, "must be a number");
        return null;
    }
}
