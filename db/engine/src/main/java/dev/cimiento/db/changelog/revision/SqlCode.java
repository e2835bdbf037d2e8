package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.List;

/** Extracts the code of a statement, without comments and the text of strings. */
public final class SqlCode {

    private SqlCode() {}

    /**
     * Returns a statement without its comments and the text of its strings. The body of a {@code do} block counts as
     * code.
     */
    public static String of(String statement) {
        List<Token> tokens = SqlTokens.of(statement.strip());
        boolean block = tokens.stream()
                .filter(Token::isCode)
                .findFirst()
                .filter(token -> token.is("do"))
                .isPresent();
        StringBuilder code = new StringBuilder();
        for (Token token : tokens) {
            if (token.kind() == Kind.COMMENT) {
                code.append(' ');
            } else if (token.kind() != Kind.STRING) {
                code.append(token.text());
            } else {
                code.append(block ? " " + of(body(token.text())) + " " : "''");
            }
        }
        return code.toString().strip();
    }

    private static String body(String string) {
        return string.startsWith("$")
                ? string.replaceFirst("(?s)^\\$[^$]*\\$(.*)\\$[^$]*\\$$", "$1")
                : string.replaceFirst("(?s)^[^']*'(.*)'$", "$1").replace("''", "'");
    }
}
