package dev.cimiento.db.statement.substitution;

import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.substitution.SampledText.Extent;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The position of a substituted name in a statement, which determines the samples that can stand in its place.
 *
 * @param code the tokens of the statement without spaces and comments
 * @param first the index of the first token of the name; a name can have several, such as {@code n.} and its column
 * @param last the index of its last token
 */
record SubstitutionPosition(List<Token> code, int first, int last) {

    private static final String PARAMETER = String.valueOf(Marks.PARAMETER);
    private static final String SUBSTITUTION = String.valueOf(Marks.SUBSTITUTION);

    private static final Set<String> RELATION = Set.of("from", "join", "into", "update", "table", "only", "using");
    private static final Set<String> CONDITION = Set.of("where", "and", "or", "not", "on", "having", "when");
    private static final Set<String> CLAUSES = Set.of(
            "select",
            "from",
            "join",
            "into",
            "update",
            "where",
            "and",
            "or",
            "on",
            "having",
            "by",
            "limit",
            "offset",
            "set",
            "values",
            "returning",
            "when",
            "then",
            "else",
            "using",
            "fetch");
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "distinct",
            "all",
            "table",
            "only",
            "not",
            "case",
            "in",
            "like",
            "ilike",
            "between",
            "is",
            "any",
            "some",
            "as",
            "first",
            "next",
            "similar",
            "to",
            "exists",
            "union",
            "intersect",
            "except");
    private static final Set<String> AFTER_OPERAND = Set.of(
            "as",
            "asc",
            "desc",
            "nulls",
            "for",
            "order",
            "group",
            "union",
            "intersect",
            "except",
            "left",
            "right",
            "full",
            "inner",
            "cross",
            "natural",
            "end",
            "window",
            "is",
            "in",
            "like",
            "ilike",
            "not",
            "between",
            "collate");

    /** Returns samples, the most likely first; empty if only the application knows a valid text. */
    List<String> samples() {
        String clause = clause();
        if (!isOperandExpected()) {
            return afterOperand(clause);
        }
        String previous = text(first - 1);
        if (RELATION.contains(previous) || (previous.equals(",") && RELATION.contains(clause))) {
            return List.of();
        } else if (text(last + 1).equals("(") && !previous.equals("(")) {
            return List.of("coalesce", "count", "max");
        }
        return switch (clause) {
            case "limit", "offset", "fetch" -> List.of("1");
            case "by" -> List.of("1", "null::text");
            case "set" -> previous.equals("=") ? List.of("null", "default") : List.of();
            case "select", "returning" -> selected(previous);
            case "where", "and", "or", "on", "having", "when" -> condition(previous);
            case "" -> begins() ? List.of() : List.of("");
            case "(" -> inParentheses(previous);
            default -> List.of("null", "1");
        };
    }

    /** Returns the parts of the statement that the text at this position can change. */
    Extent extent() {
        String clause = clause();
        boolean columns = clause.equals("select") || clause.equals("returning");
        boolean inner = columns && depth() > 0;
        return new Extent(columns && !inner, inner, !columns);
    }

    private List<String> afterOperand(String clause) {
        if (clause.equals("by")) {
            return List.of("asc", "", ", 1");
        }
        return startsOperand(last + 1) ? List.of("=", "and", ",", "") : List.of("", "where true");
    }

    private List<String> selected(String previous) {
        if (previous.equals("as")) {
            return List.of("sample");
        }
        return startsOperand(last + 1) ? List.of("", "null") : List.of("null", "1");
    }

    private List<String> condition(String previous) {
        boolean whole = CONDITION.contains(previous) || previous.equals("(");
        boolean ends = last + 1 >= code.size()
                || text(last + 1).equals(")")
                || CLAUSES.contains(text(last + 1))
                || Set.of("order", "group", "for", "union").contains(text(last + 1));
        return whole && ends ? List.of("true", "null") : List.of("null", "1", "true");
    }

    private List<String> inParentheses(String previous) {
        int opened = opening();
        String before = text(opened - 1);
        if (isTable(opened - 1)) {
            return List.of(); // The columns of an insert.
        }
        if (CONDITION.contains(before) && previous.equals("(")) {
            return condition(previous);
        }
        return List.of("null", "1");
    }

    private boolean isTable(int index) {
        return text(index - 1).equals("into")
                || text(index - 1).equals(".") && text(index - 3).equals("into");
    }

    private boolean begins() {
        return !Set.of("select", "with", "insert", "update", "delete").contains(text(last + 1));
    }

    private boolean isOperandExpected() {
        if (first == 0) {
            return true;
        }
        Token previous = code.get(first - 1);
        return switch (previous.kind()) {
            case STRING, QUOTED -> false;
            case WORD -> CLAUSES.contains(text(first - 1)) || BEFORE_OPERAND.contains(text(first - 1));
            default ->
                !Character.isDigit(previous.text().charAt(0))
                        && !Set.of(")", "]", PARAMETER, SUBSTITUTION).contains(previous.text())
                        && !(previous.text().equals("*") && isStar(first - 1));
        };
    }

    private boolean isStar(int index) {
        return Set.of("select", ".", "(", ",").contains(text(index - 1));
    }

    private boolean startsOperand(int index) {
        if (index >= code.size()) {
            return false;
        }
        Token token = code.get(index);
        return switch (token.kind()) {
            case STRING, QUOTED -> true;
            case WORD -> !CLAUSES.contains(text(index)) && !AFTER_OPERAND.contains(text(index));
            default ->
                Character.isDigit(token.text().charAt(0))
                        || token.text().equals(PARAMETER)
                        || token.text().equals(SUBSTITUTION);
        };
    }

    /** Returns the nearest keyword of a clause in the same parentheses; a parenthesis if there is none in it. */
    private String clause() {
        int depth = 0;
        for (int i = first - 1; i >= 0; i--) {
            String text = text(i);
            if (text.equals(")")) {
                depth++;
            } else if (text.equals("(") && --depth < 0) {
                return text;
            } else if (depth == 0 && code.get(i).kind() == Kind.WORD && CLAUSES.contains(text)) {
                return text.equals("by") && text(i - 1).equals("partition") ? "partition" : text;
            }
        }
        return "";
    }

    /** Returns the index of the parenthesis that opens around this position; -1 if there is none. */
    private int opening() {
        int depth = 0;
        for (int i = first - 1; i >= 0; i--) {
            depth += text(i).equals(")") ? 1 : text(i).equals("(") ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }

    private int depth() {
        long opened =
                code.subList(0, first).stream().filter(token -> token.is("(")).count();
        long closed =
                code.subList(0, first).stream().filter(token -> token.is(")")).count();
        return (int) (opened - closed);
    }

    private String text(int index) {
        return index < 0 || index >= code.size() ? "" : code.get(index).text().toLowerCase(Locale.ROOT);
    }
}
