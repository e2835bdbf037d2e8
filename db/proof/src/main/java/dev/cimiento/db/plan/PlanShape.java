package dev.cimiento.db.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shape of a plan as text: one line for each node, with its table, index and conditions, and without estimates, which
 * change with every statistic.
 *
 * <pre>
 * Limit
 *   Index Scan using orders_user_idx on orders o: (o.user_id = #{user})
 * </pre>
 */
public final class PlanShape {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    /** A parameter with the cast that the server adds. */
    private static final Pattern CAST_PARAMETER = Pattern.compile("\\((#\\{[^}]+})\\)::\\w+(?:\\[])?");

    /** The result of a subplan, which each version of PostgreSQL names differently. */
    private static final Pattern SUBPLAN_RESULT =
            Pattern.compile("\\((InitPlan|SubPlan|hashed SubPlan) \\d+\\)(\\.col\\d+)?");

    /** The result of a subplan in PostgreSQL 15 and 16, which has a number like a parameter. */
    private static final Pattern RETURNED = Pattern.compile("returns ([$\\d,]+)");

    private static final Map<String, String> CONDITIONS =
            Map.of("Filter", "filter ", "Join-Filter", "filter ", "One-Time-Filter", "once ", "Order-By", "order by ");

    private static final List<String> SHOWN = List.of(
            "Index-Cond",
            "Hash-Cond",
            "Merge-Cond",
            "TID-Cond",
            "Order-By",
            "Join-Filter",
            "Filter",
            "One-Time-Filter");

    private final List<String> parameters;
    private final List<String> lines = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();

    private PlanShape(List<String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Returns the lines of the shape.
     *
     * @param parameters the name of each parameter of the statement, which is shown instead of its number
     */
    public static List<String> of(PlanNode root, List<String> parameters) {
        PlanShape shape = new PlanShape(parameters);
        root.all().forEach(node -> shape.findReturned(node.field("Subplan-Name")));
        shape.add(root, "");
        return shape.lines;
    }

    /** Returns a text of a plan with the names of the statement's parameters. */
    public static String named(String text, List<String> parameters) {
        return new PlanShape(parameters).stable(text);
    }

    private void findReturned(String subplan) {
        Matcher names = RETURNED.matcher(subplan);
        if (names.find()) {
            returned.addAll(List.of(names.group(1).split(",")));
        }
    }

    private void add(PlanNode node, String indent) {
        lines.add(indent + subplan(node) + head(node) + conditions(node));
        int first = lines.size();
        node.children().forEach(child -> add(child, indent + "  "));
        if (node.type().equals("BitmapAnd") || node.type().equals("BitmapOr")) {
            // Their order depends on estimates, and does not matter.
            Collections.sort(lines.subList(first, lines.size()));
        }
    }

    private static String subplan(PlanNode node) {
        String name = node.field("Subplan-Name");
        return name.isEmpty() ? "" : name.replaceAll(" \\d+( \\(returns .*\\))?$", "") + ": ";
    }

    private static String head(PlanNode node) {
        if (!node.operation().isEmpty()) {
            return node.operation() + " on " + relation(node);
        }
        return (node.field("Parallel-Aware").equals("true") ? "Parallel " : "")
                + type(node)
                + (node.field("Scan-Direction").equals("Backward") ? " Backward" : "")
                + (node.index().isEmpty() ? "" : " using " + node.index())
                + (relation(node).isEmpty() ? "" : " on " + relation(node));
    }

    private static String type(PlanNode node) {
        String join = node.field("Join-Type");
        return switch (node.type()) {
            case "Nested Loop" -> join.equals("Inner") ? node.type() : "Nested Loop " + join + " Join";
            case "Hash Join" -> join.equals("Inner") ? node.type() : "Hash " + join + " Join";
            case "Merge Join" -> join.equals("Inner") ? node.type() : "Merge " + join + " Join";
            case "Bitmap Index Scan" -> node.type();
            case "Aggregate" ->
                partial(node)
                        + switch (node.field("Strategy")) {
                            case "Hashed" -> "HashAggregate";
                            case "Sorted" -> "GroupAggregate";
                            case "Mixed" -> "MixedAggregate";
                            default -> "Aggregate";
                        };
            default -> node.type();
        };
    }

    private static String partial(PlanNode node) {
        String mode = node.field("Partial-Mode");
        return mode.isEmpty() || mode.equals("Simple") ? "" : mode + " ";
    }

    /** Returns the table, function or common table expression that the node reads, with its alias if it has another. */
    private static String relation(PlanNode node) {
        String schema = node.field("Schema");
        String name = List.of("Relation-Name", "CTE-Name", "Function-Name").stream()
                .map(node::field)
                .filter(field -> !field.isEmpty())
                .findFirst()
                .orElse("");
        String alias = node.alias();
        if (name.isEmpty()) {
            return alias;
        }
        String named = schema.isEmpty()
                        || schema.equals("public")
                        || schema.equals("pg_catalog")
                        || schema.startsWith("pg_temp")
                ? name
                : schema + "." + name;
        return alias.isEmpty() || alias.equals(name) ? named : named + " " + alias;
    }

    private String conditions(PlanNode node) {
        List<String> conditions = new ArrayList<>();
        for (String name : SHOWN) {
            if (!node.field(name).isEmpty()) {
                conditions.add(CONDITIONS.getOrDefault(name, "") + stable(node.field(name)));
            }
        }
        if (!node.values("Sort-Key").isEmpty()) {
            conditions.add(node.values("Sort-Key").stream().map(this::stable).collect(Collectors.joining(", ")));
        }
        return conditions.isEmpty() ? "" : ": " + String.join("; ", conditions);
    }

    /** Names the parameters, and the results of subplans as every version does. */
    private String stable(String condition) {
        String line = SUBPLAN_RESULT.matcher(condition.replaceAll("\\s+", " ")).replaceAll("($1)");
        String named = PARAMETER.matcher(line).replaceAll(number -> Matcher.quoteReplacement(name(number.group(1))));
        return CAST_PARAMETER.matcher(named).replaceAll("$1");
    }

    /** PostgreSQL 15 and 16 number the results of subplans too; a number that both have is taken for the parameter's. */
    private String name(String number) {
        int index = Integer.parseInt(number) - 1;
        if (index >= 0 && index < parameters.size()) {
            return "#{" + parameters.get(index) + "}";
        }
        return returned.contains("$" + number) ? "(InitPlan)" : "$" + number;
    }
}
