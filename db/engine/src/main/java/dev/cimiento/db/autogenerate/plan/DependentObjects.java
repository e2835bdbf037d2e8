package dev.cimiento.db.autogenerate.plan;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads from PostgreSQL's error detail which objects depend on the one that could not be dropped or changed. */
final class DependentObjects {

    private static final Pattern DEPENDENT = Pattern.compile("(?m)^(.+) depends on .+$");
    private static final Pattern WITHOUT_ROWS = Pattern.compile(
            "(?:rule _RETURN on )?(view|materialized view|function|procedure|policy|trigger|index|constraint) (.+)");
    private static final Pattern MEMBER = Pattern.compile("publication of table (.+) in publication (.+)");

    private DependentObjects() {}

    /**
     * Returns statements that drop the dependent objects without rows of their own; the next comparison recreates them.
     */
    static List<String> dropStatements(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String detail = message == null || message.getDetail() == null ? "" : message.getDetail();
        return DEPENDENT
                .matcher(detail)
                .results()
                .map(line -> drop(line.group(1)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> drop(String object) {
        Matcher member = MEMBER.matcher(object);
        if (member.matches()) {
            return Optional.of("alter publication " + member.group(2) + " drop table " + member.group(1));
        }
        Matcher known = WITHOUT_ROWS.matcher(object);
        if (!known.matches()) {
            return Optional.empty();
        }
        String kind = known.group(1);
        String name = known.group(2);
        if (!kind.equals("constraint")) {
            return Optional.of("drop " + kind + " " + name.replace(" on table ", " on "));
        }
        String[] parts = name.split(" on table ", 2);
        return parts.length == 2
                ? Optional.of("alter table " + parts[1] + " drop constraint " + parts[0])
                : Optional.empty();
    }
}
