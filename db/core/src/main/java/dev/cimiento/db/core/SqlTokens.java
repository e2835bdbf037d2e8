package dev.cimiento.db.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lexical parts of a text of SQL, none left out, so that together they are the text again.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical structure</a>
 */
public final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<space>\\s++)\
            |(?<comment>--[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/)\
            |(?<string>[eE]'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+'\
            |(?:[bBxXnN]|[uU]&)?'[^']*+(?:''[^']*+)*+'\
            |\\$(?<tag>[\\p{L}_][\\p{L}\\p{N}_]*+)?+\\$(?s:.*?)\\$\\k<tag>\\$\
            |\\$\\$(?s:.*?)\\$\\$)\
            |(?<quoted>"[^"]*+(?:""[^"]*+)*+")\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+)\
            |(?<other>\\d[\\w.]*+|(?s:.))""");

    public enum Kind {
        SPACE,
        COMMENT,
        STRING,
        QUOTED,
        WORD,
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

    private SqlTokens() {}

    public static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.lookingAt()) {
            tokens.add(new Token(kind(matcher), matcher.group()));
            matcher.region(matcher.end(), sql.length());
        }
        return tokens;
    }

    private static Kind kind(Matcher token) {
        for (Kind kind : Kind.values()) {
            if (token.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        throw new IllegalStateException(token.group());
    }
}
