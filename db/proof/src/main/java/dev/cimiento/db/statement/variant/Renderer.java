package dev.cimiento.db.statement.variant;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.condition.Expression;
import dev.cimiento.db.statement.condition.PathNames;
import dev.cimiento.db.statement.part.Choice;
import dev.cimiento.db.statement.part.ComparedValues;
import dev.cimiento.db.statement.part.Hints;
import dev.cimiento.db.statement.part.SqlPart;
import dev.cimiento.db.statement.scope.ExpressionTypes;
import dev.cimiento.db.statement.scope.StatementScope;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.substitution.Substitutions;
import dev.cimiento.db.statement.type.TypedValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.session.Configuration;

/** Renders one variant of a statement: the SQL and the parameters that MyBatis would produce for a choice. */
public final class Renderer {

    private final Hints hints;
    private final Choice choice;
    private final StatementScope scope;
    private final PathNames names = new PathNames();
    private final Constants constants;
    private final ElementCounts elements;
    private final TextRenderer texts;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private final Set<ComparedValues> unmatched = new HashSet<>();
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
        this.open = built || scope.hasWrapper();
        this.hints = hints;
        this.choice = choice;
        this.scope = scope.fresh();
        this.constants = new Constants(configuration.getDatabaseId());
        this.elements = new ElementCounts(choice, hints, names, built);
        this.texts = new TextRenderer(
                new SqlSourceBuilder(configuration),
                hints,
                this.scope,
                constants,
                new ParameterPresence(choice.assignment(), names, generatedKeys),
                faults);
    }

    /** Returns one variant; several if comments state the values of substituted text. */
    public List<Variant> render(SqlPart part) {
        TracedText text = text(part).stripped();
        boolean call = EscapedCall.is(text);
        List<Parameter> sent = texts.parameters();
        if (call) {
            EscapedCall escaped = EscapedCall.of(text, sent);
            text = escaped.text();
            sent = escaped.parameters();
        }
        List<Fault> quoted = ParameterMarks.quoted(text, sent);
        faults.addAll(quoted);
        Substitutions substitutions = new Substitutions(text, texts.substituted(), hints.values());
        Rendering rendering = new Rendering(
                choice,
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
            texts.append(text.sql(), into.append(" "));
        } else if (part instanceof SqlPart.Prepared prepared) {
            texts.append(prepared, into);
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
            names.bind(bind.name(), bind.value().toString());
            constants.bind(bind.name(), elements.counted(bind.value()));
        }
    }

    private boolean isMet(SqlPart.If condition) {
        Expression test = condition.test();
        typed(test);
        boolean constant = constants.areIn(test);
        Expression counted = constant ? elements.counted(test) : test;
        return constant && constants.determine(counted)
                ? constants.isTrue(counted)
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
            TypedValue value = new ExpressionTypes(scope).of(expression);
            scope.addResolved(expression.origin());
            return value;
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
        int count = elements.of(forEach.collection().toString());
        if (count == 0) {
            emptied.add(forEach.collection().toString());
            return; // MyBatis then renders neither open nor close.
        }
        into.append(" " + forEach.open());
        String name = names.of(forEach.collection().toString());
        boolean begun = false;
        for (int i = 0; i < count; i++) {
            scope.bind(forEach.item(), StatementScope.elementOf(collection));
            names.bindElement(forEach.item(), name);
            boolean keyed = Map.class.isAssignableFrom(collection.raw());
            scope.bind(forEach.index(), keyed ? TypedValue.UNKNOWN : index());
            if (!keyed) {
                constants.put(forEach.index(), i);
            }
            TracedText element = text(forEach.contents());
            // MyBatis omits the separator of an element that renders nothing.
            into.append(begun && !element.isBlank() ? " " + forEach.separator() + " " : " ")
                    .append(element);
            begun |= !element.isBlank();
        }
        constants.remove(forEach.index());
        names.unbind(forEach.item());
        into.append(" " + forEach.close());
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
}
