package dev.cimiento.db.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A node of a plan, with the nodes below it.
 *
 * @param type such as {@code Seq Scan}
 * @param fields the other fields by their names in {@code explain (format xml)}, such as {@code Index-Cond}
 * @param children the nodes whose rows it reads, and its subplans
 */
public record PlanNode(String type, Map<String, List<String>> fields, List<PlanNode> children) {

    public PlanNode {
        fields = Map.copyOf(fields);
        children = List.copyOf(children);
    }

    /** Returns the value of a field; empty text if the node does not have it. */
    public String field(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Returns the values of a field, such as the keys of a sort. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Returns the name of the table with its schema, such as {@code public.orders}; empty for a node that reads no table. */
    public String table() {
        String name = field("Relation-Name");
        return name.isEmpty() ? "" : field("Schema") + "." + name;
    }

    /** Returns the name by which the conditions refer to the table. */
    public String alias() {
        return field("Alias");
    }

    /** Returns the name of the index; empty text if the node uses none. */
    public String index() {
        return field("Index-Name");
    }

    /** Returns {@code Insert}, {@code Update}, {@code Delete} or {@code Merge}; empty text for nodes that only read. */
    public String operation() {
        return field("Operation");
    }

    /** Returns the estimated number of rows that the node returns. */
    public double rows() {
        return number("Plan-Rows");
    }

    /** Returns the estimated cost of all its rows, in the planner's units. */
    public double cost() {
        return number("Total-Cost");
    }

    private double number(String name) {
        String text = field(name);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    public boolean isJoin() {
        return !field("Join-Type").isEmpty();
    }

    /** Returns this node and all nodes below it, each before its children. */
    public List<PlanNode> all() {
        List<PlanNode> all = new ArrayList<>();
        all.add(this);
        children.forEach(child -> all.addAll(child.all()));
        return all;
    }
}
