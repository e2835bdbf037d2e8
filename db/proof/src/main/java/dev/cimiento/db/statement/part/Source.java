package dev.cimiento.db.statement.part;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.statement.source.Comment;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.source.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a statement in its file, with its includes expanded, and its OGNL expressions, both in the order in which
 * MyBatis keeps them. A reader of MyBatis's tree asks for the next text or expression to learn its position.
 */
public final class Source {

    private final TracedText text;
    private final List<TracedText> expressions;
    private final List<Comment> comments;
    private final Optional<TextOrigin> start;
    private final Map<String, TextOrigin> names;
    private int nextCharacter;
    private int nextExpression;

    /**
     * @param expressions the values of attributes that contain OGNL
     * @param comments the XML comments
     */
    Source(TracedText text, List<TracedText> expressions, List<Comment> comments, Optional<TextOrigin> start) {
        this(text, expressions, comments, start, Map.of());
    }

    private Source(
            TracedText text,
            List<TracedText> expressions,
            List<Comment> comments,
            Optional<TextOrigin> start,
            Map<String, TextOrigin> names) {
        this.text = text;
        this.expressions = expressions;
        this.comments = comments;
        this.start = start;
        this.names = names;
    }

    public static Source unknown() {
        return new Source(new TracedText(), List.of(), List.of(), Optional.empty());
    }

    /**
     * Returns a source without text, whose words have known positions.
     *
     * @param start the position of all other words
     * @param names the positions by word, in lower case
     */
    public static Source of(TextOrigin start, Map<String, TextOrigin> names) {
        return new Source(new TracedText(), List.of(), List.of(), Optional.of(start), names);
    }

    public Optional<TextOrigin> start() {
        return start;
    }

    /** Returns the XML comments of the statement and of its includes. */
    public List<Comment> comments() {
        return comments;
    }

    /**
     * Returns the text with its origins. Characters are matched without white space, which MyBatis does not always
     * keep.
     */
    public TracedText trace(String sql) {
        return names.isEmpty() ? traceText(sql) : traceNames(sql);
    }

    private TracedText traceNames(String sql) {
        TracedText traced = new TracedText();
        for (Token token : SqlTokens.of(sql)) {
            String word = token.text().replace("\"", "").toLowerCase(Locale.ROOT);
            TextOrigin origin = names.getOrDefault(word, start.orElse(null));
            token.text().chars().forEach(character -> traced.append((char) character, origin));
        }
        return traced;
    }

    private TracedText traceText(String sql) {
        TracedText traced = new TracedText();
        for (int i = 0; i < sql.length(); i++) {
            char character = sql.charAt(i);
            if (Character.isWhitespace(character)) {
                traced.append(character, null);
                continue;
            }
            skipSpace();
            boolean found = nextCharacter < text.length() && text.charAt(nextCharacter) == character;
            traced.append(character, found ? text.originAt(nextCharacter) : start.orElse(null));
            nextCharacter += found ? 1 : 0;
        }
        return traced;
    }

    /** Returns the expression with its origin. */
    public TracedText traceExpression(String expression) {
        for (int i = nextExpression; i < expressions.size(); i++) {
            if (expressions.get(i).toString().equals(expression)) {
                nextExpression = i + 1;
                return expressions.get(i);
            }
        }
        TracedText untraced = new TracedText();
        expression.chars().forEach(character -> untraced.append((char) character, start.orElse(null)));
        return untraced;
    }

    /** Replaces each parameter by a question mark, as MyBatis does in a statement without conditions. */
    public Source withQuestionMarks() {
        TracedText marked = new TracedText();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '#' ? text.toString().indexOf('}', i) : -1;
            if (end > 0 && text.charAt(i + 1) == '{') {
                marked.append('?', text.originAt(i));
                i = end;
            } else {
                marked.append(text.charAt(i), text.originAt(i));
            }
        }
        return new Source(marked, expressions, comments, start, names);
    }

    private void skipSpace() {
        while (nextCharacter < text.length() && Character.isWhitespace(text.charAt(nextCharacter))) {
            nextCharacter++;
        }
    }

    /** Collects the parts of a source. */
    static final class Builder {

        final TracedText text = new TracedText();
        final List<TracedText> expressions = new ArrayList<>();
        final List<Comment> comments = new ArrayList<>();

        Source build(TextOrigin start) {
            return new Source(text, expressions, comments, Optional.of(start));
        }
    }
}
