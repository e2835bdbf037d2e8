package dev.cimiento.db.statement.variant;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.TracedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the places of parameters in SQL, as the driver does: it ignores quotes and comments. */
public final class ParameterMarks {

    private ParameterMarks() {}

    /** Returns a fault for each parameter that the driver does not send, so that its value cannot be set. */
    static List<Fault> quoted(TracedText text, List<Parameter> parameters) {
        List<Fault> faults = new ArrayList<>();
        int offset = 0;
        int parameter = 0;
        for (Token token : SqlTokens.of(text.toString())) {
            int inside = (int) token.text()
                    .chars()
                    .filter(character -> character == Marks.PARAMETER)
                    .count();
            for (int i = 0; i < inside && !isCode(token); i++) {
                faults.add(new Fault(
                        Fault.Kind.QUOTED,
                        text.placeAt(offset + token.text().indexOf(Marks.PARAMETER)),
                        Fault.NOWHERE,
                        "The parameter #{" + parameters.get(parameter + i).name()
                                + "} is inside quotes or a comment, so the driver does not send it",
                        "Concatenate it, such as '%' || #{…} || '%', or remove it from the comment."));
            }
            parameter += inside;
            offset += token.text().length();
        }
        return faults;
    }

    /**
     * Returns for each character if it can be the placeholder of a parameter. A question mark in quotes or in a comment
     * is none, unless there are more parameters than question marks outside them.
     */
    public static boolean[] canBePlaceholder(String sql, int parameters) {
        boolean[] code = new boolean[sql.length()];
        int offset = 0;
        for (Token token : SqlTokens.of(sql)) {
            Arrays.fill(code, offset, offset + token.text().length(), isCode(token));
            offset += token.text().length();
        }
        long marks = IntStream.range(0, code.length)
                .filter(i -> code[i] && sql.charAt(i) == '?')
                .count();
        if (marks < parameters) {
            Arrays.fill(code, true);
        }
        return code;
    }

    private static boolean isCode(Token token) {
        return token.isCode() && token.kind() != Kind.STRING && token.kind() != Kind.QUOTED;
    }
}
