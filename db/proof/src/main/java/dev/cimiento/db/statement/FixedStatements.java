package dev.cimiento.db.statement;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.recorded.RecordedParameter;
import dev.cimiento.db.statement.condition.Assignment;
import dev.cimiento.db.statement.condition.Presence;
import dev.cimiento.db.statement.part.Choice;
import dev.cimiento.db.statement.scope.ArgumentTypes;
import dev.cimiento.db.statement.source.Comment;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.substitution.SampledText;
import dev.cimiento.db.statement.type.Samples;
import dev.cimiento.db.statement.type.TypedValue;
import dev.cimiento.db.statement.variant.Parameter;
import dev.cimiento.db.statement.variant.Rendering;
import dev.cimiento.db.statement.variant.Variant;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Gives statements with fixed SQL the form in which mapped statements are proved. Each has one variant. */
final class FixedStatements {

    /** Stands for the value of a parameter that is null, or whose type alone is known. */
    private static final Object NO_VALUE = new Object();

    private final Configuration configuration;
    private final Samples samples = new Samples(false);

    FixedStatements(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Returns a statement.
     *
     * @param text the SQL with {@link dev.cimiento.db.statement.source.Marks#PARAMETER} for each parameter
     * @param owner the owner of the other program that sends it; empty for a statement of this program
     */
    Statement of(String id, Place place, TracedText text, List<RecordedParameter> parameters, Optional<String> owner) {
        MappedStatement mapped = new MappedStatement.Builder(
                        configuration,
                        id,
                        argument -> new BoundSql(configuration, text.toString(), List.of(), argument),
                        SqlCommandType.UNKNOWN)
                .build();
        Variant variant = variant(text, parameters);
        return new Statement(
                mapped,
                place,
                Result.UNKNOWN,
                List.of(variant),
                BigInteger.ONE,
                false,
                List.of(),
                false,
                List.of(),
                comments(variant, place),
                property -> false,
                ArgumentTypes.KNOWN,
                owner);
    }

    private static List<Comment> comments(Variant variant, Place place) {
        return variant.comments().entrySet().stream()
                .map(comment -> new Comment(comment.getKey(), comment.getValue().orElse(place)))
                .toList();
    }

    private Variant variant(TracedText text, List<RecordedParameter> recorded) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            parameters.add(parameter(recorded.get(i), i + 1));
        }
        Rendering rendering = new Rendering(
                new Choice("the only variant", Assignment.EMPTY, 1),
                parameters,
                List.of(),
                List.of(),
                Set.of(),
                new Rendering.Limits(false, false, false, false, false));
        return Variant.of(
                rendering, List.of(new SampledText(text, List.of(), new BitSet(), false, SampledText.Extent.NONE)));
    }

    private Parameter parameter(RecordedParameter recorded, int number) {
        Class<?> type = recorded.valueClass();
        @Nullable Object sample = recorded.needsValue() ? samples.of(type).orElse(null) : NO_VALUE;
        ParameterMapping mapping = new ParameterMapping.Builder(
                        configuration, String.valueOf(number), new RecordedParameterHandler(recorded))
                .javaType(type)
                .build();
        return new Parameter(
                String.valueOf(number), new TypedValue(type, sample, Nullness.NEVER), Presence.UNCONDITIONAL, mapping);
    }
}
