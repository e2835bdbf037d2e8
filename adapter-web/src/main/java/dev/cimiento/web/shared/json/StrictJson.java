package dev.cimiento.web.shared.json;

import com.fasterxml.jackson.annotation.Nulls;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import java.math.BigDecimal;
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
 * Reads JSON (RFC 8259) as it is meant and nothing else: no unknown or doubled property, nothing behind the end, no
 * value turned into one of another type. Writes numbers without exponent.
 */
public final class StrictJson implements JsonMapperBuilderCustomizer {

    /** Beyond this a short number such as {@code 0e-999999999} has more digits than fit into memory. */
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
                        .addDeserializer(BigDecimal.class, new DecimalDeserializer())
                        .addDeserializer(JsonNode.class, new TreeDeserializer()));
    }

    /** Jackson's own, in a list of texts, loses its place where an array stands for one. */
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

    /** Jackson's own also takes Base64. */
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

    /** Jackson's own lets a number whose exponent is beyond all bounds escape as a defect. */
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
                return context.reportInputMismatch(JsonNode.class, "must not have a number beyond all bounds");
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
