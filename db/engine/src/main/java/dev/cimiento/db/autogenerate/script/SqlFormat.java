package dev.cimiento.db.autogenerate.script;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Formats a statement in the style of the project's SQL: lower case, four spaces, without the schema {@code public}.
 */
final class SqlFormat {

    private static final int WIDTH = 110;
    private static final Set<String> UNNAMED = Set.of("public", "pg_catalog");
    private static final Pattern HAS_LINES_OF_ITS_OWN = Pattern.compile(
            "(?s)^(?:create (?:unlogged )?table .*|create (?:or replace )?(?:function|procedure|view|materialized view) .*|create type .*|do .*)");

    private SqlFormat() {}

    static String of(String statement) {
        String text = tokens(CheckParentheses.single(SqlTokens.of(statement)));
        String oneLine = HAS_LINES_OF_ITS_OWN.matcher(text).matches() ? text : joined(text);
        return oneLine.length() <= WIDTH || !oneLine.contains(",\n") ? oneLine : text;
    }

    private static String tokens(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (namesSchema(tokens, i)) {
                i++;
            } else {
                if (token.kind() == Kind.STRING || token.kind() == Kind.QUOTED || token.kind() == Kind.COMMENT) {
                    text.append(shortened(code.toString())).append(token.text());
                    code.setLength(0);
                } else {
                    code.append(token(token));
                }
            }
        }
        return text.append(shortened(code.toString())).toString().strip();
    }

    /** Replaces names of types by the shorter ones that people write, and removes spaces at the end of lines. */
    private static String shortened(String code) {
        return code.replaceAll("\\bcharacter varying\\b", "varchar")
                .replaceAll("\\btimestamp(\\(\\d\\))? with time zone\\b", "timestamptz$1")
                .replaceAll("\\btimestamp(\\(\\d\\))? without time zone\\b", "timestamp$1")
                .replaceAll("\\btime(\\(\\d\\))? without time zone\\b", "time$1")
                .replaceAll("[ ]+\n", "\n")
                .replaceAll(" using btree \\(", " (")
                .replaceAll("\\breferences ([\\w.]+)\\(", "references $1 (");
    }

    private static String token(Token token) {
        return switch (token.kind()) {
            case WORD, OTHER -> token.text().toLowerCase(Locale.ROOT);
            case SPACE -> token.text().replace("\t", "    ");
            default -> token.text();
        };
    }

    private static boolean namesSchema(List<Token> tokens, int at) {
        return tokens.get(at).kind() == Kind.WORD
                && UNNAMED.contains(tokens.get(at).text().toLowerCase(Locale.ROOT))
                && at + 2 < tokens.size()
                && tokens.get(at + 1).is(".")
                && Set.of(Kind.WORD, Kind.QUOTED).contains(tokens.get(at + 2).kind())
                && (at == 0 || !tokens.get(at - 1).is("."));
    }

    /** Joins lines, except within quoted text. */
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        for (Token token : SqlTokens.of(text)) {
            joined.append(token.kind() == Kind.SPACE ? " " : token.text());
        }
        String line = joined.toString();
        return line.length() <= WIDTH ? line : text;
    }
}
