package dev.cimiento.db.proof.plan;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The limits and offsets of a statement that are parameters. Without their values the planner expects a tenth of the
 * rows, so the server plans such a statement for each call if that is cheaper.
 */
final class PageLimits {

    /** A usual number of rows of a page. */
    private static final String ROWS = "20";

    private static final Pattern LIMIT =
            Pattern.compile("(?i)\\b(limit|offset|fetch\\s+(?:first|next))(\\s+)\\$\\d+(?!\\d)");

    private PageLimits() {}

    static boolean areParametersOf(String sql) {
        return LIMIT.matcher(sql).find();
    }

    /** Returns the SQL of the first page, with numbers in the place of these parameters. */
    static String firstPage(String sql) {
        return LIMIT.matcher(sql).replaceAll(PageLimits::number);
    }

    private static String number(MatchResult limit) {
        return limit.group(1) + limit.group(2) + (limit.group(1).equalsIgnoreCase("offset") ? "0" : ROWS);
    }
}
