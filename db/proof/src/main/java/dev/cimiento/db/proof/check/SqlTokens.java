package dev.cimiento.db.proof.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words of a statement: what is neither a comment nor within quotes (PostgreSQL manual, section 4.1). */
public final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<skip>--[^\\n]*|/\\*.*?\\*/|[eE]'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^']|'')*'|(?<tag>\\$\\w*\\$).*?\\k<tag>|\\s+)"
                    + "|(?<quoted>\"(?:[^\"]|\"\")*\")|(?<word>[\\p{L}_$][\\p{L}\\d_$]*)|(?<other>\\d[\\w.]*|.)",
            Pattern.DOTALL);
    private static final Set<String> BEFORE_STAR = Set.of("select", "distinct", "all", "returning", ",");
    private static final Set<String> AFTER_STAR = Set.of("from", ",");

    private record Token(String text, int offset, int depth) {}

    private final List<Token> tokens = new ArrayList<>();

    public SqlTokens(String sql) {
        Matcher token = TOKEN.matcher(sql);
        int depth = 0;
        while (token.find()) {
            if (token.group("skip") == null) {
                depth -= token.group().equals(")") ? 1 : 0;
                String text = token.group("quoted") == null
                        ? token.group().toLowerCase(Locale.ROOT)
                        : token.group().substring(1, token.group().length() - 1);
                tokens.add(new Token(text, token.start(), depth));
                depth += token.group().equals("(") ? 1 : 0;
            }
        }
    }

    /** The first word; empty where there is none. */
    public String first() {
        return tokens.isEmpty() ? "" : tokens.get(0).text();
    }

    /** Where columns are selected by a star. */
    public List<Integer> stars() {
        return IntStream.range(0, tokens.size())
                .filter(this::isStar)
                .map(i -> tokens.get(i).offset())
                .boxed()
                .toList();
    }

    private boolean isStar(int i) {
        if (!text(i).equals("*")) {
            return false;
        }
        boolean ofTable = text(i - 1).equals(".") && !text(i - 3).equals("(");
        boolean behindParenthesis = text(i - 1).equals(")") && AFTER_STAR.contains(text(i + 1));
        return ofTable || behindParenthesis || BEFORE_STAR.contains(text(i - 1));
    }

    /** Where a word stands for the first time; 0 where it does not. */
    int offsetOf(String word) {
        return offset(i -> text(i).equals(word));
    }

    /** Where a command on a table stands: {@code insert into t}, {@code update t}, {@code delete from only t}. */
    int offsetOfChange(String command, String table) {
        int found = offset(i -> text(i).equals(command)
                && IntStream.rangeClosed(i + 1, i + 5)
                        .anyMatch(next -> text(next).equals(table)));
        return found > 0 ? found : offsetOf(command);
    }

    /** Where a column of the result gets its name, as near as that can be seen. */
    int offsetOfColumn(String name) {
        int select = IntStream.range(0, tokens.size())
                .filter(i -> depth(i) == 0 && (text(i).equals("select") || text(i).equals("returning")))
                .reduce((one, next) -> text(next).equals("returning") ? next : one)
                .orElse(0);
        int from = IntStream.range(select, tokens.size())
                .filter(i -> depth(i) == 0 && text(i).equals("from"))
                .findFirst()
                .orElse(tokens.size());
        return IntStream.range(select, from)
                .filter(i -> text(i).equalsIgnoreCase(name))
                .reduce((one, next) -> next)
                .stream()
                .map(i -> tokens.get(i).offset())
                .findFirst()
                .orElseGet(() -> select < tokens.size() ? tokens.get(select).offset() : 0);
    }

    private int offset(IntPredicate wanted) {
        return IntStream.range(0, tokens.size())
                .filter(wanted)
                .map(i -> tokens.get(i).offset())
                .findFirst()
                .orElse(0);
    }

    private String text(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
    }

    private int depth(int i) {
        return tokens.get(i).depth();
    }
}
