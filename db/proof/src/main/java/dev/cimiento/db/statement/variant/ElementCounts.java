package dev.cimiento.db.statement.variant;

import dev.cimiento.db.statement.condition.Expression;
import dev.cimiento.db.statement.condition.PathNames;
import dev.cimiento.db.statement.condition.Sizes;
import dev.cimiento.db.statement.part.Choice;
import dev.cimiento.db.statement.part.Hints;
import dev.cimiento.db.statement.source.TracedText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of elements that the collections of one variant have: those of the choice, unless a condition about the
 * size of a collection, or a comment, says otherwise.
 */
final class ElementCounts {

    private static final String PATH = "[a-zA-Z_$][\\w$]*(?:\\.[a-zA-Z_$][\\w$]*)*";
    private static final Pattern SIZE = Pattern.compile("(" + PATH + ")\\.(?:size|length)(?:\\(\\)|(?![\\w(]))");

    private final Choice choice;
    private final Hints hints;
    private final boolean built;
    private final PathNames names;

    /** @param built true if a framework or Java code builds the SQL, so that its callers keep its rules */
    ElementCounts(Choice choice, Hints hints, PathNames names, boolean built) {
        this.choice = choice;
        this.hints = hints;
        this.names = names;
        this.built = built;
    }

    int of(String collection) {
        String name = names.of(collection);
        Optional<Sizes> sizes = choice.assignment().sizesOf(name);
        int count = sizes.map(known -> known.nearest(choice.elements())).orElse(choice.elements());
        boolean filled = built
                || hints.isNotEmpty(collection)
                || sizes.isEmpty() && choice.assignment().asksAbout(name);
        return count == 0 && filled ? 1 : count;
    }

    /** Returns an expression in which the sizes of collections are numbers: {@code index < ids.size() - 1}. */
    Expression counted(Expression expression) {
        Matcher size = SIZE.matcher(expression.toString());
        return size.find()
                ? new Expression(new TracedText().append(size.replaceAll(found -> "" + of(found.group(1)))))
                : expression;
    }
}
