package dev.cimiento.db.plan.index;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on a column that an index can serve.
 *
 * @param column the name of the column, quoted if necessary
 */
record ColumnCondition(String column, Use use) {

    /** The use of an index by a condition. */
    enum Use {
        /** The rows with one value, or with one of some values. */
        EQUALITY,
        /** The rows below or above a value. */
        RANGE,
        /** The rows whose value contains something, such as a word. */
        CONTENT
    }

    private static final String NAME = "((?:\"[^\"]+\"|\\w+))";
    private static final Pattern EQUALS_ANY = Pattern.compile("= ANY \\(.*", Pattern.DOTALL);
    private static final Pattern OPERATOR = Pattern.compile("(=|<=|>=|<|>|@@|@>|<@|&&)\\s.*", Pattern.DOTALL);

    /** Returns the conditions on the columns of a table in a condition of a plan, such as a filter. */
    static List<ColumnCondition> in(String condition, String alias) {
        List<ColumnCondition> found = new ArrayList<>();
        for (String part : conjuncts(condition)) {
            of(part, alias).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<ColumnCondition> of(String part, String alias) {
        String column = "\\(*" + Pattern.quote(alias) + "\\." + NAME + "\\)*(?:::[\\w ]+(?:\\(\\d+\\))?\\)*)?";
        Matcher left =
                Pattern.compile("^" + column + "\\s+(.*)$", Pattern.DOTALL).matcher(part);
        if (left.matches()) {
            return use(left.group(2), alias).map(use -> new ColumnCondition(left.group(1), use));
        }
        Matcher right =
                Pattern.compile("^(.*) = " + column + "$", Pattern.DOTALL).matcher(part);
        if (right.matches() && !right.group(1).contains(alias + ".")) {
            return Optional.of(new ColumnCondition(right.group(2), Use.EQUALITY));
        }
        Matcher flag = Pattern.compile("^(?:NOT )?" + column + "$").matcher(part);
        return flag.matches() ? Optional.of(new ColumnCondition(flag.group(1), Use.EQUALITY)) : Optional.empty();
    }

    private static Optional<Use> use(String rest, String alias) {
        if (EQUALS_ANY.matcher(rest).matches() || rest.equals("IS NULL")) {
            return Optional.of(Use.EQUALITY);
        }
        Matcher operator = OPERATOR.matcher(rest);
        if (!operator.matches() || rest.contains(alias + ".")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (operator.group(1)) {
                    case "=" -> Use.EQUALITY;
                    case "<", ">", "<=", ">=" -> Use.RANGE;
                    default -> Use.CONTENT;
                });
    }

    /** Returns the columns of a table that a condition names. */
    static List<String> names(String condition, String alias) {
        return Pattern.compile("\\b" + Pattern.quote(alias) + "\\." + NAME)
                .matcher(condition)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    /** Splits a condition at each {@code AND} that is not in parentheses. */
    static List<String> conjuncts(String condition) {
        String text = withoutParentheses(condition.strip());
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (Token token : SqlTokens.of(text)) {
            depth += depthOf(token);
            if (depth == 0 && token.is("AND")) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(token.text());
            }
        }
        parts.add(part.toString());
        return parts.size() == 1
                ? List.of(text)
                : parts.stream().flatMap(each -> conjuncts(each).stream()).toList();
    }

    private static String withoutParentheses(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        int offset = 0;
        for (Token token : SqlTokens.of(text)) {
            depth += depthOf(token);
            offset += token.text().length();
            if (depth == 0 && offset < text.length()) {
                return text;
            }
        }
        return withoutParentheses(text.substring(1, text.length() - 1).strip());
    }

    private static int depthOf(Token token) {
        if (token.kind() != Kind.OTHER) {
            return 0;
        }
        return switch (token.text()) {
            case "(" -> 1;
            case ")" -> -1;
            default -> 0;
        };
    }
}
