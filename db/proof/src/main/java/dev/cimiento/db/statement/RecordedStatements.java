package dev.cimiento.db.statement;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.recorded.RecordedFile;
import dev.cimiento.db.recorded.RecordedParameter;
import dev.cimiento.db.recorded.RecordedStatement;
import dev.cimiento.db.statement.condition.Presence;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.SourceFile;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.substitution.SampledText;
import dev.cimiento.db.statement.type.Samples;
import dev.cimiento.db.statement.type.TypedValue;
import dev.cimiento.db.statement.variant.Parameter;
import dev.cimiento.db.statement.variant.ParameterMarks;
import dev.cimiento.db.statement.variant.Rendering;
import dev.cimiento.db.statement.variant.Variant;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Reads recorded statements in the form in which mapped statements are proved: each has one variant. */
public final class RecordedStatements {

    private static final Pattern SITE = Pattern.compile("(.*)\\.[^.]+\\((.*):(\\d+)\\)");
    /** Stands for the value of a parameter that is null, or whose type alone is recorded. */
    private static final Object NO_VALUE = new Object();

    private final Configuration configuration;
    private final Samples samples = new Samples(false);

    /** The place of a statement that only frameworks send. */
    private final Place place;

    private RecordedStatements(Configuration configuration, Path file) {
        this.configuration = configuration;
        this.place = new Place(file.toString(), 1, 1);
    }

    /** Returns the statements of a file that {@code RecordingDataSource} has written. */
    public static List<Statement> of(Configuration configuration, Path file) {
        RecordedStatements statements = new RecordedStatements(configuration, file);
        return RecordedFile.read(file).stream().map(statements::read).toList();
    }

    private Statement read(RecordedStatement recorded) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < recorded.parameters().size(); i++) {
            parameters.add(parameter(recorded.parameters().get(i), i + 1));
        }
        MappedStatement mapped = new MappedStatement.Builder(
                        configuration,
                        recorded.method(),
                        argument -> new BoundSql(configuration, recorded.sql(), List.of(), argument),
                        SqlCommandType.UNKNOWN)
                .build();
        return new Statement(
                mapped,
                place(recorded.site()),
                Result.UNKNOWN,
                List.of(variant(recorded, parameters)),
                BigInteger.ONE,
                false,
                List.of(),
                false,
                List.of(),
                List.of(),
                property -> false);
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

    private static Variant variant(RecordedStatement recorded, List<Parameter> parameters) {
        boolean[] code = ParameterMarks.canBePlaceholder(recorded.sql(), parameters.size());
        TracedText text = new TracedText();
        for (int i = 0; i < recorded.sql().length(); i++) {
            boolean escaped = recorded.sql().startsWith("??", i);
            char character = recorded.sql().charAt(i);
            text.append(character == '?' && code[i] && !escaped ? Marks.PARAMETER : character, null);
            if (escaped) {
                text.append('?', null);
                i++;
            }
        }
        Rendering rendering = new Rendering(
                "the only variant",
                parameters,
                List.of(),
                List.of(),
                Set.of(),
                new Rendering.Limits(false, false, false, false, false));
        return Variant.of(
                rendering, List.of(new SampledText(text, List.of(), new BitSet(), false, SampledText.Extent.NONE)));
    }

    /** Returns the place of a call in the form of a stack trace: {@code com.example.Orders.find(Orders.java:42)}. */
    private Place place(String site) {
        Matcher call = SITE.matcher(site);
        if (!call.matches()) {
            return place;
        }
        int dot = call.group(1).lastIndexOf('.');
        String path = (dot < 0 ? "" : call.group(1).substring(0, dot).replace('.', '/') + "/") + call.group(2);
        String file = SourceFile.findInSources(path).map(SourceFile::name).orElse(path);
        return new Place(file, Integer.parseInt(call.group(3)), 1);
    }
}
