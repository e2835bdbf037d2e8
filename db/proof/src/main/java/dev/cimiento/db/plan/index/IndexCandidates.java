package dev.cimiento.db.plan.index;

import dev.cimiento.db.plan.index.ColumnCondition.Use;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The indexes that could remove a fault of a plan, the most useful first. */
final class IndexCandidates {

    private static final Pattern DIRECTION = Pattern.compile("(?i)( (?:asc|desc|nulls first|nulls last))+$");

    /** A condition with neither a parameter nor a subplan nor the column of another table. */
    private static final Pattern CONSTANT = Pattern.compile("(?s)(?!.*(?:\\$|SubPlan|InitPlan|\\w\\.\\w)).+");

    private IndexCandidates() {}

    /** @return the definitions after the name of the table, such as {@code (user_id, placed_at)} */
    static Set<String> of(PlanFinding finding) {
        String alias = finding.scan().alias();
        List<ColumnCondition> conditions = new ArrayList<>();
        for (String field : List.of("Index-Cond", "Recheck-Cond", "Filter")) {
            conditions.addAll(ColumnCondition.in(finding.scan().field(field), alias));
        }
        if (finding.fault() == PlanFault.JOIN) {
            finding.joinConditions()
                    .forEach(condition -> ColumnCondition.in(condition, alias).stream()
                            .filter(column -> column.use() == Use.EQUALITY)
                            .forEach(conditions::add));
        }
        List<String> equal = columns(conditions, Use.EQUALITY);
        List<String> sorted = sortKeys(finding, alias);
        Set<String> candidates = new LinkedHashSet<>();
        addPartial(candidates, finding, sorted);
        columns(conditions, Use.CONTENT).forEach(column -> candidates.add("using gin (" + column + ")"));
        add(candidates, equal, sorted);
        columns(conditions, Use.RANGE).forEach(column -> add(candidates, equal, List.of(column)));
        add(candidates, List.of(), sorted);
        equal.forEach(column -> add(candidates, List.of(column), List.of()));
        return candidates;
    }

    /** Adds an index of the rows that meet the conditions without a parameter, if the filter has such conditions. */
    private static void addPartial(Set<String> candidates, PlanFinding finding, List<String> sorted) {
        String alias = finding.scan().alias();
        List<String> constant = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (String part : ColumnCondition.conjuncts(finding.scan().field("Filter"))) {
            String own = part.replace(alias + ".", "");
            if (CONSTANT.matcher(own).matches() && !own.equals(part)) {
                constant.add(own);
                ColumnCondition.names(part, alias).forEach(columns::add);
            } else {
                ColumnCondition.in(part, alias).forEach(condition -> columns.add(condition.column()));
            }
        }
        if (!constant.isEmpty()) {
            List<String> keys = sorted.isEmpty() ? List.copyOf(columns) : sorted;
            candidates.add("(" + String.join(", ", keys) + ") where " + String.join(" and ", constant));
        }
    }

    private static List<String> columns(List<ColumnCondition> conditions, Use use) {
        return conditions.stream()
                .filter(condition -> condition.use() == use)
                .map(ColumnCondition::column)
                .distinct()
                .toList();
    }

    /** Returns the columns of the sort above the scan, with their directions; empty if another table is sorted too. */
    private static List<String> sortKeys(PlanFinding finding, String alias) {
        List<String> keys = new ArrayList<>();
        Pattern column = Pattern.compile("\\(?" + Pattern.quote(alias) + "\\.(\"[^\"]+\"|\\w+)\\)?((?: .*)?)");
        for (String key : finding.sortKeys()) {
            Matcher matcher = column.matcher(key.replaceAll(" COLLATE \\S+", ""));
            if (!matcher.matches()) {
                return List.of();
            }
            keys.add(matcher.group(1) + matcher.group(2).toLowerCase(Locale.ROOT));
        }
        boolean backward = keys.stream().allMatch(key -> key.endsWith(" desc"));
        return backward
                ? keys.stream()
                        .map(key -> DIRECTION.matcher(key).replaceAll(""))
                        .toList()
                : keys;
    }

    private static void add(Set<String> candidates, List<String> first, List<String> then) {
        Set<String> columns = new LinkedHashSet<>(first);
        then.stream()
                .filter(column -> !columns.contains(DIRECTION.matcher(column).replaceAll("")))
                .forEach(columns::add);
        if (!columns.isEmpty()) {
            candidates.add("(" + String.join(", ", columns) + ")");
        }
    }
}
