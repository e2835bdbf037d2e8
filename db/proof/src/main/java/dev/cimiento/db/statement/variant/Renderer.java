package dev.cimiento.db.statement.variant;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.condition.Expression;
import dev.cimiento.db.statement.part.Choice;
import dev.cimiento.db.statement.part.ComparedValues;
import dev.cimiento.db.statement.part.Hints;
import dev.cimiento.db.statement.part.SqlPart;
import dev.cimiento.db.statement.scope.ExpressionTypes;
import dev.cimiento.db.statement.scope.StatementScope;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.substitution.Substitutions;
import dev.cimiento.db.statement.type.TypedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.apache.ibatis.scripting.xmltags.OgnlCache;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Renders one variant of a statement: the SQL and the parameters that MyBatis would produce for a choice. */
public final class Renderer {

    private final SqlSourceBuilder mappings;
    private final Hints hints;
    private final Choice choice;
    private final StatementScope scope;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    /** Values that do not depend on the arguments of a call: the database id, indexes of elements, bound constants. */
    private final Map<String, @Nullable Object> constants = new HashMap<>();

    private final List<String> emptied = new ArrayList<>();
    private final List<String> substituted = new ArrayList<>();
    private final Set<String> generatedKeys;
    private final Set<ComparedValues> unmatched = new HashSet<>();
    private final boolean built;
    private final boolean open;
    private boolean hollow;

    /**
     * @param generatedKeys the properties that the database sets after the statement, so they are null before
     * @param built true if a framework or Java code builds the SQL, so that its callers keep its rules
     */
    public Renderer(
            Configuration configuration,
            Hints hints,
            Choice choice,
            StatementScope scope,
            Set<String> generatedKeys,
            boolean built) {
        this.generatedKeys = generatedKeys;
        this.built = built;
        this.open = built || scope.hasWrapper();
        this.mappings = new SqlSourceBuilder(configuration);
        this.hints = hints;
        this.choice = choice;
        this.scope = scope.fresh();
        constants.put("_databaseId", configuration.getDatabaseId());
    }

    /** Returns one variant; several if comments state the values of substituted text. */
    public List<Variant> render(SqlPart part) {
        TracedText text = text(part).stripped();
        boolean call = EscapedCall.is(text);
        List<Parameter> sent = parameters;
        if (call) {
            EscapedCall escaped = EscapedCall.of(text, parameters);
            text = escaped.text();
            sent = escaped.parameters();
        }
        List<Fault> quoted = ParameterMarks.quoted(text, sent);
        faults.addAll(quoted);
        Substitutions substitutions = new Substitutions(text, substituted, hints.values());
        Rendering rendering = new Rendering(
                choice.label(),
                sent,
                faults,
                emptied,
                unmatched,
                new Rendering.Limits(substitutions.areUnknown(), !quoted.isEmpty(), hollow, call, open));
        return substitutions.texts().stream()
                .map(texts -> Variant.of(rendering, texts))
                .toList();
    }

    private TracedText text(SqlPart part) {
        TracedText text = new TracedText();
        append(part, text);
        return text;
    }

    private void append(SqlPart part, TracedText into) {
        if (part instanceof SqlPart.Text text) {
            appendSql(text.sql(), into.append(" "));
        } else if (part instanceof SqlPart.Prepared prepared) {
            appendPrepared(prepared, into);
        } else if (part instanceof SqlPart.Sequence sequence) {
            addUnmatched(sequence.parts().stream()
                    .filter(SqlPart.If.class::isInstance)
                    .map(SqlPart.If.class::cast));
            sequence.parts().forEach(child -> append(child, into));
        } else if (part instanceof SqlPart.If condition) {
            if (isMet(condition)) {
                append(condition.contents(), into);
            }
        } else if (part instanceof SqlPart.Choose choose) {
            chosen(choose).ifPresent(arm -> append(arm, into));
        } else if (part instanceof SqlPart.ForEach forEach) {
            repeat(forEach, into);
        } else if (part instanceof SqlPart.Trim trim) {
            into.append(trimmed(trim));
        } else if (part instanceof SqlPart.Bind bind) {
            scope.bind(bind.name(), typed(bind.value()));
            constant(bind.value())
                    .ifPresentOrElse(value -> constants.put(bind.name(), value), () -> constants.remove(bind.name()));
        }
    }

    /** Returns the value of an expression that does not depend on the arguments of a call. */
    private Optional<Object> constant(Expression expression) {
        if (!constants.keySet().containsAll(expression.names()) || expression.isCall()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(OgnlCache.getValue(expression.toString(), constants));
        } catch (BuilderException | LinkageError notEvaluated) {
            return Optional.empty();
        }
    }

    private boolean isMet(SqlPart.If condition) {
        Expression test = condition.test();
        typed(test);
        Set<String> names = test.names();
        return !names.isEmpty() && constants.keySet().containsAll(names)
                ? new ExpressionEvaluator().evaluateBoolean(test.toString(), constants)
                : choice.assignment().meets(test.condition());
    }

    /** Evaluates all tests, not only up to the first that is met, so that faults in each of them are found. */
    private Optional<SqlPart> chosen(SqlPart.Choose choose) {
        if (choose.otherwise().isEmpty()) {
            addUnmatched(choose.arms().stream());
        }
        List<SqlPart> met = new ArrayList<>();
        choose.arms().stream().filter(this::isMet).forEach(arm -> met.add(arm.contents()));
        return met.isEmpty() ? choose.otherwise() : Optional.of(met.get(0));
    }

    private void addUnmatched(Stream<SqlPart.If> conditions) {
        ComparedValues.of(conditions).stream()
                .filter(compared -> compared.isUnmatched(choice.assignment()))
                .forEach(unmatched::add);
    }

    private TypedValue typed(Expression expression) {
        try {
            return new ExpressionTypes(scope).of(expression);
        } catch (ExpressionTypes.Unknown unknown) {
            faults.add(new Fault(
                    Fault.Kind.EXPRESSION,
                    expression.place(),
                    Fault.NOWHERE,
                    unknown.getMessage() + ", used in " + expression,
                    "Use a parameter, property or method that exists."));
            scope.addUnknownProperty();
            return TypedValue.UNKNOWN;
        }
    }

    private void repeat(SqlPart.ForEach forEach, TracedText into) {
        TypedValue collection = typed(forEach.collection());
        int elements = elements(forEach.collection().toString());
        if (elements == 0) {
            emptied.add(forEach.collection().toString());
            return; // MyBatis then renders neither open nor close.
        }
        into.append(" " + forEach.open());
        for (int i = 0; i < elements; i++) {
            scope.bind(forEach.item(), StatementScope.elementOf(collection));
            boolean keyed = Map.class.isAssignableFrom(collection.raw());
            scope.bind(forEach.index(), keyed ? TypedValue.UNKNOWN : index());
            if (!keyed) {
                constants.put(forEach.index(), i);
            }
            into.append(i == 0 ? " " : " " + forEach.separator() + " ").append(text(forEach.contents()));
        }
        constants.remove(forEach.index());
        into.append(" " + forEach.close());
    }

    /** Returns the number of elements; a collection whose size a condition tests, or a comment states, is not empty. */
    private int elements(String collection) {
        boolean filled = built || choice.assignment().asksAbout(collection) || hints.isNotEmpty(collection);
        return choice.elements() == 0 && filled ? 1 : choice.elements();
    }

    private static TypedValue index() {
        return new TypedValue(int.class, 0, Nullness.NEVER);
    }

    private TracedText trimmed(SqlPart.Trim trim) {
        TracedText contents = text(trim.contents()).stripped();
        if (contents.isBlank()) {
            hollow |= isRequired(trim);
            return new TracedText();
        }
        String upper = contents.toString().toUpperCase(Locale.ENGLISH);
        int from = trim.prefixOverrides().stream()
                .filter(upper::startsWith)
                .findFirst()
                .map(String::length)
                .orElse(0);
        int to = contents.length()
                - trim.suffixOverrides().stream()
                        .filter(suffix -> upper.endsWith(suffix) || upper.endsWith(suffix.strip()))
                        .findFirst()
                        .map(suffix -> suffix.strip().length())
                        .orElse(0);
        return new TracedText()
                .append(" " + trim.prefix() + " ")
                .append(contents.part(from, to))
                .append(" " + trim.suffix());
    }

    /** Returns true if a statement without this part is invalid: the assignments or columns of a change. */
    private static boolean isRequired(SqlPart.Trim trim) {
        String prefix = trim.prefix().strip().toLowerCase(Locale.ROOT);
        return prefix.equals("set") || prefix.endsWith("(");
    }

    private void appendSql(TracedText sql, TracedText into) {
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
        if (found.isEmpty()) {
            scope.addUnknownProperty();
            faults.add(new Fault(
                    Fault.Kind.PROPERTY,
                    sql.placeAt(at),
                    parameters.size(),
                    "There is no parameter or property " + path,
                    "Use a property that exists in the parameter's type."));
        }
        TypedValue value = found.orElse(TypedValue.UNKNOWN);
        if (generatedKeys.contains(path) && value.nullness() == Nullness.UNDECIDED) {
            value = new TypedValue(value.type(), value.sample(), Nullness.POSSIBLE);
        }
        parameters.add(new Parameter(path, value, choice.assignment().presence(path), mapping));
    }

    private void substitute(String expression, TracedText sql, int at, TracedText into) {
        String name = expression.strip();
        Optional<Object> constant = constant(new Expression(new TracedText().append(name)));
        if (constant.isPresent()) {
            into.append(constant.get().toString(), sql.originAt(at));
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

    private void appendPrepared(SqlPart.Prepared prepared, TracedText into) {
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
