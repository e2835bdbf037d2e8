package dev.cimiento.db.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits SQL into tokens. Joined, the tokens are the text again. A quote or comment that does not end is split into
 * single characters.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical structure</a>
 */
public final class SqlTokens {

    public enum Kind {
        SPACE,
        /** A line comment, or a block comment, which can be nested. */
        COMMENT,
        /** A string in quotes or dollar quotes, with its prefix, such as {@code E} or {@code U&}. */
        STRING,
        /** A quoted identifier, with the prefix {@code U&} if it has one. */
        QUOTED,
        /** A key word or an identifier without quotes. */
        WORD,
        /** A number, or one character. */
        OTHER
    }

    public record Token(Kind kind, String text) {

        public boolean is(String word) {
            return kind != Kind.STRING && kind != Kind.QUOTED && text.equalsIgnoreCase(word);
        }

        public boolean isCode() {
            return kind != Kind.SPACE && kind != Kind.COMMENT;
        }
    }

    private static final Set<String> PLANNED =
            Set.of("select", "with", "insert", "update", "delete", "merge", "values", "table");
    private static final int NO_END = -1;
    private static final String STRING_PREFIXES = "bBxXnN";

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    public static List<Token> of(String sql) {
        SqlTokens reader = new SqlTokens(sql);
        reader.read();
        return reader.tokens;
    }

    /** Returns true for a statement that the server plans, and false for a command such as {@code analyze}. */
    public static boolean isPlanned(String sql) {
        return of(sql).stream()
                .filter(token -> token.isCode() && !token.is("("))
                .findFirst()
                .filter(first -> PLANNED.stream().anyMatch(first::is))
                .isPresent();
    }

    private void read() {
        int begin = 0;
        while (begin < sql.length()) {
            Kind kind = kindAt(begin);
            int end = end(kind, begin);
            if (end == NO_END) {
                kind = Kind.OTHER;
                end = begin + Character.charCount(sql.codePointAt(begin));
            }
            tokens.add(new Token(kind, sql.substring(begin, end)));
            begin = end;
        }
    }

    private Kind kindAt(int at) {
        char first = sql.charAt(at);
        if (Character.isWhitespace(first)) {
            return Kind.SPACE;
        }
        if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
            return Kind.COMMENT;
        }
        int quote = quoteAfterPrefix(at);
        if (quote != NO_END) {
            return sql.charAt(quote) == '"' ? Kind.QUOTED : Kind.STRING;
        }
        if (first == '$') {
            return Kind.STRING;
        }
        return isWordStart(sql.codePointAt(at)) ? Kind.WORD : Kind.OTHER;
    }

    /** Returns the index of the quote that starts a string or quoted identifier here, after its prefix. */
    private int quoteAfterPrefix(int at) {
        char first = charAt(at);
        if (first == '\'' || first == '"') {
            return at;
        }
        char second = charAt(at + 1);
        if (second == '\'' && (first == 'e' || first == 'E' || STRING_PREFIXES.indexOf(first) >= 0)) {
            return at + 1;
        }
        boolean unicode = (first == 'u' || first == 'U') && second == '&';
        return unicode && (charAt(at + 2) == '\'' || charAt(at + 2) == '"') ? at + 2 : NO_END;
    }

    private int end(Kind kind, int begin) {
        return switch (kind) {
            case SPACE -> endOfSpace(begin);
            case COMMENT -> sql.charAt(begin) == '-' ? endOfLine(begin) : endOfComment(begin);
            case STRING ->
                sql.charAt(begin) == '$'
                        ? endOfDollarQuotes(begin)
                        : endOfQuotes(quoteAfterPrefix(begin), "eE".indexOf(sql.charAt(begin)) >= 0);
            case QUOTED -> endOfQuotes(quoteAfterPrefix(begin), false);
            case WORD -> endOfWord(begin);
            case OTHER -> Character.isDigit(sql.charAt(begin)) ? endOfNumber(begin) : NO_END;
        };
    }

    private int endOfSpace(int at) {
        while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfLine(int at) {
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    private int endOfComment(int at) {
        int depth = 0;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return NO_END;
    }

    /** @param escapes true if a backslash escapes the next character */
    private int endOfQuotes(int quote, boolean escapes) {
        char mark = sql.charAt(quote);
        int at = quote + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == mark && charAt(at + 1) != mark) {
                return at + 1;
            }
            boolean pair = sql.charAt(at) == mark || (escapes && sql.charAt(at) == '\\');
            at += pair ? 2 : 1;
        }
        return NO_END;
    }

    private int endOfDollarQuotes(int begin) {
        int tag = begin + 1;
        if (tag < sql.length() && isWordStart(sql.codePointAt(tag))) {
            tag = endOfTag(tag);
        }
        if (charAt(tag) != '$') {
            return NO_END;
        }
        String mark = sql.substring(begin, tag + 1);
        int end = sql.indexOf(mark, tag + 1);
        return end < 0 ? NO_END : end + mark.length();
    }

    private int endOfTag(int at) {
        while (at < sql.length() && isWordPart(sql.codePointAt(at))) {
            at += Character.charCount(sql.codePointAt(at));
        }
        return at;
    }

    private int endOfWord(int at) {
        while (at < sql.length() && (sql.charAt(at) == '$' || isWordPart(sql.codePointAt(at)))) {
            at += Character.charCount(sql.codePointAt(at));
        }
        return at;
    }

    private int endOfNumber(int at) {
        while (at < sql.length() && (sql.charAt(at) == '.' || isWordPart(sql.codePointAt(at)))) {
            at += Character.charCount(sql.codePointAt(at));
        }
        return at;
    }

    private char charAt(int at) {
        return at < sql.length() ? sql.charAt(at) : '\0';
    }

    private static boolean isWordStart(int character) {
        return Character.isLetter(character) || character == '_';
    }

    private static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
