package dev.cimiento.db.statement.variant;

import dev.cimiento.db.statement.condition.Expression;
import dev.cimiento.db.statement.part.Hints;
import dev.cimiento.db.statement.part.SqlPart;
import dev.cimiento.db.statement.scope.StatementScope;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.type.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.ParameterMapping;

/** Renders the text of one variant: marks stand for its parameters and its substituted text. */
final class TextRenderer {

    private final SqlSourceBuilder mappings;
    private final Hints hints;
    private final StatementScope scope;
    private final Constants constants;
    private final ParameterPresence presence;
    private final List<Fault> faults;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> substituted = new ArrayList<>();

    /** @param faults the list to which this adds the faults that it finds */
    TextRenderer(
            SqlSourceBuilder mappings,
            Hints hints,
            StatementScope scope,
            Constants constants,
            ParameterPresence presence,
            List<Fault> faults) {
        this.mappings = mappings;
        this.hints = hints;
        this.scope = scope;
        this.constants = constants;
        this.presence = presence;
        this.faults = faults;
    }

    /** Returns the parameters in order. */
    List<Parameter> parameters() {
        return parameters;
    }

    /** Returns the expressions of the substituted text in order. */
    List<String> substituted() {
        return substituted;
    }

    /** Appends text with parameters as MyBatis writes them. */
    void append(TracedText sql, TracedText into) {
        String text = sql.toString();
        for (int i = 0; i < text.length(); i++) {
            i = Hints.afterValues(text, i);
            if (i == text.length()) {
                break;
            }
            boolean begins = i + 1 < text.length() && text.charAt(i + 1) == '{';
            int end = begins ? text.indexOf('}', i) : -1;
            if (end > 0 && text.charAt(i) == '#') {
                appendParameter(text.substring(i + 2, end), sql, i, into);
                i = end;
            } else if (end > 0 && text.charAt(i) == '$') {
                substitute(text.substring(i + 2, end), sql, i, into);
                i = end;
            } else {
                into.append(text.charAt(i), sql.originAt(i));
            }
        }
    }

    private void appendParameter(String content, TracedText sql, int at, TracedText into) {
        String name = content.split("[,:]", 2)[0].strip();
        ParameterMapping mapping = mappings.parse("#{" + content + "}", scope.ownerOf(name), Map.of())
                .getBoundSql(null)
                .getParameterMappings()
                .get(0);
        addParameter(mapping, sql, at);
        into.append(Marks.PARAMETER, sql.originAt(at));
    }

    private void addParameter(ParameterMapping mapping, TracedText sql, int at) {
        String path = mapping.getProperty();
        Optional<TypedValue> found = scope.resolve(path);
        if (found.isPresent()) {
            scope.addResolved(sql.originAt(at));
        } else {
            scope.addUnknownProperty();
            faults.add(new Fault(
                    Fault.Kind.PROPERTY,
                    sql.placeAt(at),
                    parameters.size(),
                    "There is no parameter or property " + path,
                    "Use a property that exists in the parameter's type."));
        }
        TypedValue value = presence.value(path, found.orElse(TypedValue.UNKNOWN));
        parameters.add(new Parameter(path, value, presence.of(path), mapping));
    }

    private void substitute(String expression, TracedText sql, int at, TracedText into) {
        String name = expression.strip();
        Optional<Object> constant = constants.of(new Expression(new TracedText().append(name)));
        if (constant.isPresent()) {
            // MyBatis reads the parameters of a text after it has substituted its parts.
            append(new TracedText().append(constant.get().toString(), sql.originAt(at)), into);
            return;
        }
        if (!hints.values().containsKey(name) && !scope.isWrapper(name)) {
            faults.add(new Fault(
                    Fault.Kind.SUBSTITUTION,
                    sql.placeAt(at),
                    Fault.NOWHERE,
                    "${" + expression + "} substitutes text into the statement, which allows SQL injection",
                    "Send it as a parameter, #{" + expression + "}, or select fixed text with <choose>; if it has a few"
                            + " fixed values, state them: /* ${" + expression + "}: value, value */."));
        }
        scope.resolve(name);
        substituted.add(name);
        into.append(Marks.SUBSTITUTION, sql.originAt(at));
    }

    /** Appends text whose parameters are question marks. */
    void append(SqlPart.Prepared prepared, TracedText into) {
        int next = 0;
        TracedText sql = prepared.sql();
        boolean[] code = ParameterMarks.canBePlaceholder(
                sql.toString(), prepared.parameters().size());
        for (int i = 0; i < sql.length(); i++) {
            boolean escaped = sql.charAt(i) == '?' && i + 1 < sql.length() && sql.charAt(i + 1) == '?';
            if (escaped) {
                into.append('?', sql.originAt(i)).append('?', sql.originAt(i++));
            } else if (sql.charAt(i) == '?'
                    && code[i]
                    && next < prepared.parameters().size()) {
                addParameter(prepared.parameters().get(next++), sql, i);
                into.append(Marks.PARAMETER, sql.originAt(i));
            } else {
                into.append(sql.charAt(i), sql.originAt(i));
            }
        }
    }
}
