package dev.cimiento.db.core;

import dev.cimiento.db.core.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;

/** Splits a script into its statements, as the server does. */
public final class StatementSplitter {

    /**
     * A statement of a script.
     *
     * @param offset the index of its first character in the script
     */
    public record Placed(int offset, String sql) {}

    private final List<Placed> found = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int start;
    private int read;
    private int parentheses;
    private int blocks;
    private Token previous = new Token(SqlTokens.Kind.SPACE, " ");

    private StatementSplitter() {}

    /** Returns the statements without their semicolons and without the comments between them. */
    public static List<String> of(String script) {
        return placed(script).stream().map(Placed::sql).toList();
    }

    /** Returns the statements as {@link #of} does, with their places in the script. */
    public static List<Placed> placed(String script) {
        StatementSplitter statements = new StatementSplitter();
        SqlTokens.of(script).forEach(statements::next);
        statements.end();
        return statements.found;
    }

    private void next(Token token) {
        add(token);
        read += token.text().length();
    }

    private void add(Token token) {
        if (token.is(";") && parentheses == 0 && blocks == 0) {
            end();
            return;
        }
        if (current.isEmpty() && !token.isCode()) {
            return;
        }
        start = current.isEmpty() ? read : start;
        current.append(token.text());
        if (token.isCode()) {
            count(token);
            previous = token;
        }
    }

    /** Tracks parentheses, and bodies between {@code begin atomic} and {@code end}, which contain semicolons. */
    private void count(Token token) {
        if (token.is("(")) {
            parentheses++;
        } else if (token.is(")")) {
            parentheses--;
        } else if (token.is("atomic") && previous.is("begin") || blocks > 0 && token.is("case")) {
            blocks++;
        } else if (blocks > 0 && token.is("end")) {
            blocks--;
        }
    }

    private void end() {
        String statement = current.toString().strip();
        if (!statement.isEmpty()) {
            found.add(new Placed(start, statement));
        }
        current.setLength(0);
        parentheses = 0;
        blocks = 0;
    }
}
