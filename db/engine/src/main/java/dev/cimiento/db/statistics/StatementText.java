package dev.cimiento.db.statistics;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a statement, as a program sends it or as the server stores it. The server replaces constants of queries by
 * parameters; in other commands it keeps them.
 */
public record StatementText(String sql) {

    private static final Pattern NAME = Pattern.compile("/\\*\\s*([\\w$-]+(?:\\.[\\w$-]+)+)\\s*\\*/");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern REPEATED = Pattern.compile("\\?(?: , \\?)+");

    /** Returns the name in the first comment, such as {@code catalog.ProductMapper.page}. */
    public Optional<String> name() {
        return SqlTokens.of(sql).stream()
                .filter(token -> token.kind() == Kind.COMMENT)
                .findFirst()
                .map(comment -> NAME.matcher(comment.text()))
                .filter(Matcher::matches)
                .map(name -> name.group(1));
    }

    /**
     * Returns a text that is equal for statements which differ only in constants, parameters, the number of values in a
     * list, comments, spaces, and the case of unquoted words.
     */
    public String shape() {
        StringBuilder words = new StringBuilder();
        List<Token> code = SqlTokens.of(sql).stream().filter(Token::isCode).toList();
        for (int i = 0; i < code.size(); i++) {
            String previous = i == 0 ? "" : code.get(i - 1).text();
            Token token = code.get(i);
            if (previous.equals("$") && isNumber(token)) {
                continue;
            }
            words.append(words.isEmpty() ? "" : " ").append(isValue(token, previous) ? "?" : word(token));
        }
        return REPEATED.matcher(words.toString().replaceFirst("( ;)+$", "")).replaceAll("?");
    }

    /** Returns the text in one line, without comments, and without strings, which can be personal data or passwords. */
    public String masked() {
        return SqlTokens.of(sql).stream()
                .filter(token -> token.kind() != Kind.COMMENT)
                .map(token -> token.kind() == Kind.STRING ? "'…'" : token.text())
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns the number of parameters. */
    public int parameters() {
        return PARAMETER
                .matcher(sql)
                .results()
                .mapToInt(parameter -> Integer.parseInt(parameter.group(1)))
                .max()
                .orElse(0);
    }

    private static boolean isValue(Token token, String previous) {
        boolean literal = token.is("true") || token.is("false") || token.is("null");
        boolean tested = previous.equalsIgnoreCase("is") || previous.equalsIgnoreCase("not");
        return token.kind() == Kind.STRING
                || isNumber(token)
                || token.text().equals("$")
                || token.text().equals("?")
                || literal && !tested;
    }

    private static boolean isNumber(Token token) {
        return token.kind() == Kind.OTHER && Character.isDigit(token.text().charAt(0));
    }

    private static String word(Token token) {
        return token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text();
    }
}
