package dev.cimiento.db.proof.check;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The words of a statement with their offsets, without comments and string literals. */
public final class StatementWords {

    private static final Set<String> BEFORE_STAR = Set.of("select", "distinct", "all", "returning", ",");
    private static final Set<String> AFTER_STAR = Set.of("from", ",");

    /**
     * @param text the word in lower case; a quoted name as it is written, without quotes
     * @param offset its position in the SQL, from 0
     * @param depth the number of open parentheses before it
     */
    private record Word(String text, int offset, int depth) {}

    private final List<Word> words = new ArrayList<>();

    public StatementWords(String sql) {
        int offset = 0;
        int depth = 0;
        for (Token token : SqlTokens.of(sql)) {
            if (token.isCode() && token.kind() != Kind.STRING) {
                depth -= token.is(")") ? 1 : 0;
                words.add(new Word(text(token), offset, depth));
                depth += token.is("(") ? 1 : 0;
            }
            offset += token.text().length();
        }
    }

    private static String text(Token token) {
        return token.kind() == Kind.QUOTED
                ? token.text().replaceFirst("^[^\"]*\"", "").replaceFirst("\"$", "")
                : token.text().toLowerCase(Locale.ROOT);
    }

    /** Returns the first word; empty if there are no words. */
    public String first() {
        return words.isEmpty() ? "" : words.get(0).text();
    }

    /** Returns the offsets of stars that select columns. */
    public List<Integer> stars() {
        return IntStream.range(0, words.size())
                .filter(this::isStar)
                .map(i -> words.get(i).offset())
                .boxed()
                .toList();
    }

    /** Returns true if a star selects a column, and not its name in the list of columns. */
    public boolean isFromStar(String column) {
        return !stars().isEmpty() && offsetOfColumn(column) == offsetOfColumn("");
    }

    private boolean isStar(int i) {
        if (!text(i).equals("*")) {
            return false;
        }
        boolean ofTable = text(i - 1).equals(".") && !text(i - 3).equals("(");
        boolean behindParenthesis = text(i - 1).equals(")") && AFTER_STAR.contains(text(i + 1));
        return ofTable || behindParenthesis || BEFORE_STAR.contains(text(i - 1));
    }

    /** Returns the offset of the first occurrence of a word; 0 if it does not occur. */
    int offsetOf(String word) {
        return offset(i -> text(i).equals(word));
    }

    /** Returns the offset of a word that directly follows another one; empty if it never does. */
    OptionalInt offsetOfPair(String first, String second) {
        return IntStream.range(1, words.size())
                .filter(i -> text(i - 1).equals(first) && text(i).equals(second))
                .map(i -> words.get(i).offset())
                .findFirst();
    }

    /**
     * Returns the offset of a command on a table: {@code insert into t}, {@code update t}, {@code delete from only t}.
     */
    int offsetOfChange(String command, String table) {
        int found = offset(i -> text(i).equals(command)
                && IntStream.rangeClosed(i + 1, i + 5)
                        .anyMatch(next -> text(next).equals(table)));
        return found > 0 ? found : offsetOf(command);
    }

    /** Returns the offset at which a column of the result gets its name; otherwise that of the select list. */
    public int offsetOfColumn(String name) {
        int select = IntStream.range(0, words.size())
                .filter(i -> depth(i) == 0 && (text(i).equals("select") || text(i).equals("returning")))
                .reduce((previous, next) -> text(next).equals("returning") ? next : previous)
                .orElse(0);
        int from = IntStream.range(select, words.size())
                .filter(i -> depth(i) == 0 && text(i).equals("from"))
                .findFirst()
                .orElse(words.size());
        return IntStream.range(select, from)
                .filter(i -> text(i).equalsIgnoreCase(name))
                .reduce((previous, next) -> next)
                .stream()
                .map(i -> words.get(i).offset())
                .findFirst()
                .orElseGet(() -> select < words.size() ? words.get(select).offset() : 0);
    }

    private int offset(IntPredicate matches) {
        return IntStream.range(0, words.size())
                .filter(matches)
                .map(i -> words.get(i).offset())
                .findFirst()
                .orElse(0);
    }

    private String text(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i).text();
    }

    private int depth(int i) {
        return words.get(i).depth();
    }
}
