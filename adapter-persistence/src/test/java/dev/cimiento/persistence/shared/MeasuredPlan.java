package dev.cimiento.persistence.shared;

import dev.cimiento.db.plan.PlanNode;
import dev.cimiento.db.plan.PlanReader;
import dev.cimiento.db.proof.plan.VariantPlan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs planned statements on a database with rows, with values of these rows, and returns the shapes of the plans. */
final class MeasuredPlan {

    private final Connection connection;
    private final Map<String, String> values = new HashMap<>();

    /** @param connection a connection whose transaction is rolled back */
    MeasuredPlan(Connection connection) {
        this.connection = connection;
    }

    /**
     * Returns the nodes of the plan with which the statement runs; empty if it uses a temporary table, which this
     * connection does not have.
     */
    List<String> of(VariantPlan planned) throws SQLException {
        String types =
                planned.parameterTypes().isEmpty() ? "" : "(" + String.join(", ", planned.parameterTypes()) + ")";
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = force_generic_plan");
            try {
                statement.execute("prepare measured" + types + " as " + planned.sql());
            } catch (SQLException withoutTable) {
                connection.rollback(before);
                return List.of();
            }
            List<String> nodes = nodes(explain(statement, "analyze, timing off, ", planned));
            connection.rollback(before);
            statement.execute("deallocate measured");
            return nodes;
        }
    }

    /** Runs the statement; plans it only, if the values break a constraint. */
    private PlanNode explain(Statement statement, String options, VariantPlan planned) throws SQLException {
        String arguments = String.join(", ", arguments(planned));
        Savepoint before = connection.setSavepoint();
        try (ResultSet row = statement.executeQuery("explain (" + options + "verbose, format xml) execute measured"
                + (arguments.isEmpty() ? "" : "(" + arguments + ")"))) {
            row.next();
            return PlanReader.read(row.getString(1));
        } catch (SQLException broken) {
            if (options.isEmpty()) {
                throw broken;
            }
            connection.rollback(before);
            return explain(statement, "", planned);
        }
    }

    /** Returns the nodes with their tables and indexes. The text of conditions depends on the values. */
    static List<String> nodes(PlanNode plan) {
        return plan.all().stream()
                .map(node -> String.join(
                        " ",
                        node.type(),
                        node.field("Parallel-Aware"),
                        node.field("Scan-Direction"),
                        node.field("Join-Type"),
                        node.operation(),
                        node.table(),
                        node.alias(),
                        node.index(),
                        node.field("Subplan-Name"),
                        String.valueOf(node.children().size())))
                .toList();
    }

    private List<String> arguments(VariantPlan planned) throws SQLException {
        List<String> arguments = new ArrayList<>();
        for (int number = 1; number <= planned.parameterTypes().size(); number++) {
            String type = planned.parameterTypes().get(number - 1);
            String value = columnValue(planned.plan(), number);
            arguments.add(
                    value.isEmpty() ? sample(type) : type.startsWith("_") ? "array[" + value + "]::" + type : value);
        }
        return arguments;
    }

    /** Returns a value of the column with which the plan compares the parameter; empty if it compares none. */
    private String columnValue(PlanNode plan, int number) throws SQLException {
        Pattern compared =
                Pattern.compile("\\b(\\w+)\\.(\\w+)\\)?(?:::\\w+)? (?:=|<|>|<=|>=|= ANY) \\(*\\$" + number + "\\b");
        for (PlanNode node : plan.all()) {
            for (String field : List.of("Index-Cond", "Recheck-Cond", "Filter", "Join-Filter")) {
                Matcher matcher = compared.matcher(node.field(field));
                if (matcher.find()
                        && node.alias().equals(matcher.group(1))
                        && !node.table().isEmpty()) {
                    return value(node.table(), matcher.group(2));
                }
            }
        }
        return "";
    }

    private String value(String table, String column) throws SQLException {
        String name = table + "." + column;
        if (!values.containsKey(name)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select quote_literal(" + column + ") || '::'"
                            + " || pg_typeof(" + column + ") from " + table + " where " + column
                            + " is not null offset 777 limit 1")) {
                values.put(name, row.next() ? row.getString(1) : "");
            }
        }
        return values.getOrDefault(name, "");
    }

    private static String sample(String type) {
        String element = type.replaceFirst("^_", "");
        String value = switch (element) {
            case "bool" -> "'true'";
            case "uuid" -> "'01900000-0000-7000-9000-000000000309'";
            case "timestamptz", "timestamp", "date" -> "'2025-06-01'";
            case "text", "varchar" -> "'placed'";
            case "bytea" -> "'\\x01'";
            case "json", "jsonb" -> "'{}'";
            default -> "'1'";
        };
        return type.startsWith("_") ? "array[" + value + "]::" + type : value + "::" + type;
    }
}
