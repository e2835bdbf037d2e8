package dev.cimiento.db.statement.variant;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.statement.condition.Presence;
import dev.cimiento.db.statement.plugin.SentSql;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.substitution.SampledText;
import dev.cimiento.db.statement.type.Samples;
import dev.cimiento.db.statement.type.TypedValue;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.ibatis.mapping.ParameterMapping;
import org.jspecify.annotations.Nullable;

/**
 * The text of a variant after the interceptors. Its words have the positions of the same words before the interceptors.
 *
 * @param text the text with its samples
 * @param parameters the parameters, also those that an interceptor adds
 */
record SentText(SampledText text, List<Parameter> parameters) {

    /** The number of tokens within which the next equal one is searched. */
    private static final int REACH = 40;

    static SentText of(Variant variant, SentSql sent, Samples samples) {
        SampledText before = variant.sampledText();
        String marked = marked(sent);
        TracedText text = new TracedText();
        BitSet sampled = new BitSet();
        List<Token> tokens = SqlTokens.of(before.text().toString());
        int next = 0;
        int offset = 0;
        for (Token token : SqlTokens.of(marked)) {
            int skipped = distance(tokens, next, token);
            for (int i = 0; i < skipped; i++) {
                offset += tokens.get(next++).text().length();
            }
            boolean found = skipped >= 0;
            for (int i = 0; i < token.text().length(); i++) {
                @Nullable TextOrigin origin = found ? before.text().originAt(offset + i) : null;
                sampled.set(text.length(), found && before.sampled().get(offset + i));
                text.append(token.text().charAt(i), origin);
            }
            if (found) {
                offset += tokens.get(next++).text().length();
            }
        }
        return new SentText(
                new SampledText(text, before.values(), sampled, before.guessed(), before.extent()),
                parameters(variant, sent, samples));
    }

    /** Returns the number of tokens before the next equal one; -1 if there is none near. */
    private static int distance(List<Token> tokens, int from, Token token) {
        for (int i = from; token.isCode() && i < Math.min(tokens.size(), from + REACH); i++) {
            if (tokens.get(i).text().equalsIgnoreCase(token.text())) {
                return i - from;
            }
        }
        return -1;
    }

    private static String marked(SentSql sent) {
        boolean[] code =
                ParameterMarks.canBePlaceholder(sent.sql(), sent.parameters().size());
        StringBuilder marked = new StringBuilder(sent.sql());
        for (int i = 0; i < marked.length(); i++) {
            boolean escaped = sent.sql().startsWith("??", i);
            if (code[i] && marked.charAt(i) == '?' && !escaped) {
                marked.setCharAt(i, Marks.PARAMETER);
            }
            i += escaped ? 1 : 0;
        }
        return marked.toString();
    }

    private static List<Parameter> parameters(Variant variant, SentSql sent, Samples samples) {
        List<Parameter> parameters = new ArrayList<>();
        for (ParameterMapping mapping : sent.parameters()) {
            parameters.add(variant.parameters().stream()
                    .filter(parameter -> parameter.mapping() == mapping)
                    .findFirst()
                    .orElseGet(() -> added(mapping, samples)));
        }
        return parameters;
    }

    private static Parameter added(ParameterMapping mapping, Samples samples) {
        Type type = mapping.getJavaType();
        TypedValue value = new TypedValue(type, samples.of(type).orElse(null), Nullness.NEVER);
        return new Parameter(mapping.getProperty(), value, Presence.PRESENT, mapping);
    }
}
