package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.List;
import java.util.Set;

/**
 * A parameter that the server converts to the type of a column without an explicit cast: a number to text, decimals to
 * an integer, a timestamp to a date.
 *
 * @param parameter the number of the parameter, from 1
 * @param column the name of the column
 */
public record SilentCast(int parameter, String column) {

    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");
    private static final Set<String> PARTS_OF_TIME = Set.of("date", "time", "timetz");
    private static final Set<String> DECIMAL_TYPES = Set.of("700", "701", "1700");

    /** Returns the silent casts of a query and of all queries in it. */
    public static List<SilentCast> in(AnalyzedQuery query, TableCatalog tables) {
        return query.all().stream()
                .filter(part -> part.command() == AnalyzedQuery.Command.INSERT
                        || part.command() == AnalyzedQuery.Command.UPDATE)
                .flatMap(part -> part.assignments().stream())
                .flatMap(column -> column.node("expr").stream()
                        .filter(value -> isSilent(value, tables))
                        .map(value -> new SilentCast(parameter(value).number("paramid"), column.text("resname"))))
                .toList();
    }

    private static boolean isSilent(Node value, TableCatalog tables) {
        if (value.is("COERCEVIAIO")) {
            return value.number("coerceformat") == 2 && parameter(value).is("PARAM");
        }
        if (!value.is("FUNC")
                || value.number("funcformat") != 2
                || !parameter(value).is("PARAM")) {
            return false;
        }
        String to = tables.function(value.text("funcid")).name();
        return PARTS_OF_TIME.contains(to)
                || (WHOLE.contains(to)
                        && DECIMAL_TYPES.contains(parameter(value).text("paramtype")));
    }

    private static Node parameter(Node cast) {
        return cast.node("arg")
                .orElseGet(() ->
                        cast.nodes("args").isEmpty() ? cast : cast.nodes("args").get(0));
    }
}
