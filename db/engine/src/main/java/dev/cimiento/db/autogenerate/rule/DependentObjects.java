package dev.cimiento.db.autogenerate.rule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads from PostgreSQL's error detail which objects depend on the one that could not be dropped or changed. */
final class DependentObjects {

    private static final Pattern DEPENDENT = Pattern.compile("(?m)^(?<object>.+) depends on .+$");
    private static final Pattern WITHOUT_ROWS = Pattern.compile("(?:rule _RETURN on )?"
            + "(?<kind>view|materialized view|function|procedure|policy|trigger|index|constraint) (?<name>.+)");
    private static final Pattern MEMBER =
            Pattern.compile("publication of table (?<table>.+) in publication (?<publication>.+)");
    private static final Pattern DEFAULT =
            Pattern.compile("default value for column (?<column>.+) of table (?<table>.+)");

    /** The error names only the constraint of a domain, not the domain. */
    private static final String DOMAINS_OF_CONSTRAINT =
            "select contypid::regtype::text from pg_constraint where contypid <> 0 and quote_ident(conname) = ?";

    private DependentObjects() {}

    /**
     * Returns statements that drop the dependent objects without rows of their own; the next comparison recreates them.
     */
    static List<String> dropStatements(Connection connection, SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String detail = message == null || message.getDetail() == null ? "" : message.getDetail();
        List<String> drops = new ArrayList<>();
        for (Matcher line = DEPENDENT.matcher(detail); line.find(); ) {
            drops.addAll(drop(connection, line.group("object")));
        }
        return drops;
    }

    private static List<String> drop(Connection connection, String object) {
        Matcher byDefault = DEFAULT.matcher(object);
        if (byDefault.matches()) {
            return List.of("alter table " + byDefault.group("table") + " alter column " + byDefault.group("column")
                    + " drop default");
        }
        Matcher member = MEMBER.matcher(object);
        if (member.matches()) {
            return List.of("alter publication " + member.group("publication") + " drop table " + member.group("table"));
        }
        Matcher known = WITHOUT_ROWS.matcher(object);
        if (!known.matches()) {
            return List.of();
        }
        String kind = known.group("kind");
        String name = known.group("name");
        if (!kind.equals("constraint")) {
            return List.of("drop " + kind + " " + name.replace(" on table ", " on "));
        }
        String[] parts = name.split(" on table ", 2);
        return parts.length == 2
                ? List.of("alter table " + parts[1] + " drop constraint " + parts[0])
                : dropFromDomains(connection, name);
    }

    private static List<String> dropFromDomains(Connection connection, String constraint) {
        List<String> drops = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(DOMAINS_OF_CONSTRAINT)) {
            query.setString(1, constraint);
            try (ResultSet domains = query.executeQuery()) {
                while (domains.next()) {
                    drops.add("alter domain " + domains.getString(1) + " drop constraint " + constraint);
                }
            }
        } catch (SQLException e) {
            return List.of();
        }
        return drops;
    }
}
