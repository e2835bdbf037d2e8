package dev.cimiento.db.autogenerate.script;

import dev.cimiento.db.core.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;

/** Removes the redundant parentheses that PostgreSQL puts around the condition of a check constraint. */
final class CheckParentheses {

    private CheckParentheses() {}

    static List<Token> single(List<Token> statement) {
        List<Token> tokens = new ArrayList<>(statement);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("check")) {
                unwrap(tokens, next(tokens, i));
            }
        }
        return tokens;
    }

    private static void unwrap(List<Token> tokens, int outer) {
        int inner = next(tokens, outer);
        while (opens(tokens, outer) && opens(tokens, inner)) {
            int end = end(tokens, inner);
            if (next(tokens, end) != end(tokens, outer)) {
                return;
            }
            tokens.remove(end);
            tokens.remove(inner);
            inner = next(tokens, outer);
        }
    }

    private static boolean opens(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).is("(");
    }

    /** Returns the index of the closing parenthesis. */
    private static int end(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private static int next(List<Token> tokens, int at) {
        int next = at + 1;
        while (next < tokens.size() && !tokens.get(next).isCode()) {
            next++;
        }
        return next;
    }
}
