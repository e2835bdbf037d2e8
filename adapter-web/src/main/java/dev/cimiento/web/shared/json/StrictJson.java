package dev.cimiento.web.shared.json;

import com.fasterxml.jackson.annotation.Nulls;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Configures Jackson to read JSON (RFC 8259) strictly: no unknown or duplicate properties, no content after the end, no
 * conversion between types. Numbers are written without exponents.
 */
public final class StrictJson implements JsonMapperBuilderCustomizer {

    /** Prevents short numbers such as {@code 0e-999999999}, whose digits would not fit into memory. */
    private static final int MAX_SCALE = 1_000;

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        coercion -> coercion.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new TextDeserializer())
                        .addDeserializer(UUID.class, new UuidDeserializer())
                        .addDeserializer(Instant.class, new InstantDeserializer())
                        .addDeserializer(BigDecimal.class, new DecimalDeserializer())
                        .addDeserializer(JsonNode.class, new TreeDeserializer()));
    }

    /** Replaces Jackson's deserializer, which reports a wrong path if an array stands in a list of strings. */
    private static final class TextDeserializer extends StdScalarDeserializer<String> {

        TextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken() == JsonToken.VALUE_STRING
                    ? parser.getString()
                    : context.reportInputMismatch(String.class, "must be a string");
        }
    }

    /** Replaces Jackson's deserializer, which also accepts Base64. */
    private static final class UuidDeserializer extends StdScalarDeserializer<UUID> {

        UuidDeserializer() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return ValueFormat.UUID_FORM.read(
                        parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "");
            } catch (MalformedValue malformed) {
                return context.reportInputMismatch(UUID.class, malformed.getMessage());
            }
        }
    }

    /** Replaces Jackson's deserializer, which also accepts numbers of seconds. */
    private static final class InstantDeserializer extends StdScalarDeserializer<Instant> {

        InstantDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return ValueFormat.INSTANT.read(
                        parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "");
            } catch (MalformedValue malformed) {
                return context.reportInputMismatch(Instant.class, malformed.getMessage());
            }
        }
    }

    /** Replaces Jackson's deserializer, which throws an unexpected exception for a number with a huge exponent. */
    private static final class TreeDeserializer extends StdDeserializer<JsonNode> {

        private static final ValueDeserializer<? extends JsonNode> TREE =
                JsonNodeDeserializer.getDeserializer(JsonNode.class);

        TreeDeserializer() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return TREE.deserialize(parser, context);
            } catch (NumberFormatException | ArithmeticException beyondBounds) {
                return context.reportInputMismatch(
                        JsonNode.class, "must not contain a number with such a large exponent");
            }
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return context.getNodeFactory().nullNode();
        }
    }

    private static final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

        DecimalDeserializer() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken().isNumeric()) {
                BigDecimal number = parser.getDecimalValue();
                if (Math.abs((long) number.scale()) <= MAX_SCALE) {
                    return number;
                }
            }
            return context.reportInputMismatch(BigDecimal.class, "must be a number");
        }
    }
}
