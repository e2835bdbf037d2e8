package dev.cimiento.db.statement.variant;

import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.ParameterMode;

/**
 * A call in JDBC's escape syntax, <code>{call f(?)}</code> or <code>{? = call f(?)}</code>. The driver of PostgreSQL
 * sends it as {@code select * from f(…) as result}, without the parameters that only return values.
 *
 * @param text the text that the driver sends
 * @param parameters the parameters that it sends
 */
record EscapedCall(TracedText text, List<Parameter> parameters) {

    private static final Pattern CALL = Pattern.compile(
            "\\{\\s*(?:" + Marks.PARAMETER + "\\s*=\\s*)?call\\s+([^(\\s}]+)\\s*(?:\\((.*)\\))?\\s*;?\\s*}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Returns true if the text is a call in escape syntax. */
    static boolean is(TracedText text) {
        return CALL.matcher(text.toString()).matches();
    }

    /** @param text a text that {@link #is} a call */
    static EscapedCall of(TracedText text, List<Parameter> parameters) {
        Matcher call = CALL.matcher(text.toString());
        if (!call.matches()) {
            throw new IllegalArgumentException("Not a call: " + text);
        }
        List<Parameter> sent = new ArrayList<>();
        TracedText sql = new TracedText()
                .append("select * from ")
                .append(text.part(call.start(1), call.end(1)))
                .append("(");
        boolean returns = text.toString().substring(0, call.start(1)).indexOf(Marks.PARAMETER) >= 0;
        if (call.group(2) != null) {
            appendArguments(text.part(call.start(2), call.end(2)), parameters, returns ? 1 : 0, sql, sent);
        }
        return new EscapedCall(sql.append(") as result"), sent);
    }

    private static void appendArguments(
            TracedText arguments, List<Parameter> parameters, int first, TracedText sql, List<Parameter> sent) {
        int parameter = first;
        boolean separated = true;
        for (TracedText argument : split(arguments)) {
            int inside = (int) argument.toString()
                    .chars()
                    .filter(character -> character == Marks.PARAMETER)
                    .count();
            List<Parameter> own = parameters.subList(parameter, parameter + inside);
            parameter += inside;
            if (own.size() == 1 && own.get(0).mapping().getMode() == ParameterMode.OUT) {
                continue;
            }
            sql.append(separated ? "" : ",").append(argument);
            separated = false;
            sent.addAll(own);
        }
    }

    /** Splits the arguments at commas that are not in parentheses or quotes. */
    private static List<TracedText> split(TracedText arguments) {
        List<TracedText> found = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char character = arguments.charAt(i);
            quoted ^= character == '\'';
            depth += quoted ? 0 : character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character == ',' && depth == 0 && !quoted) {
                found.add(arguments.part(from, i));
                from = i + 1;
            }
        }
        found.add(arguments.part(from, arguments.length()));
        return found;
    }
}
