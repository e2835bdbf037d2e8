package dev.cimiento.db.proof.plan;

import dev.cimiento.db.plan.index.IndexAdvice;
import dev.cimiento.db.plan.index.PlanFinding;
import dev.cimiento.db.proof.plan.StatementFinding.AdvisedIndex;
import dev.cimiento.db.statement.Statement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the faults of plans. A fault that several variants of a statement have is one finding. */
final class PlanFindings {

    private final PlanAllowances allowances;
    private final IndexAdvice advice;
    private final List<StatementFinding> findings = new ArrayList<>();
    private int allowed;

    PlanFindings(PlanAllowances allowances, IndexAdvice advice) {
        this.allowances = allowances;
        this.advice = advice;
    }

    /** A fault with the variants that have it, the simplest first. */
    private record Group(PlanFinding finding, List<VariantPlan> plans) {}

    void add(PlannedStatement planned) throws SQLException {
        Statement statement = planned.statement();
        for (Group group : groups(planned)) {
            if (allowances.allows(statement.id(), group.finding().fault())) {
                allowed++;
            } else {
                findings.add(finding(statement, group));
            }
        }
    }

    /** Returns the faults of a statement. Conditions that include those of a simpler variant add no fault. */
    private static List<Group> groups(PlannedStatement planned) {
        Map<Object, Group> groups = new LinkedHashMap<>();
        for (VariantPlan plan : planned.plans()) {
            for (PlanFinding finding : plan.findings()) {
                groups.computeIfAbsent(key(finding), key -> new Group(finding, new ArrayList<>()))
                        .plans()
                        .add(plan);
            }
        }
        List<Group> all = List.copyOf(groups.values());
        return all.stream()
                .filter(group -> all.stream().noneMatch(other -> isSimpler(other.finding(), group.finding())))
                .toList();
    }

    private static Object key(PlanFinding finding) {
        return List.of(finding.fault(), finding.table(), Set.copyOf(finding.columns()));
    }

    private static boolean isSimpler(PlanFinding one, PlanFinding other) {
        return one.fault() == other.fault()
                && one.table().equals(other.table())
                && other.columns().size() > one.columns().size()
                && other.columns().containsAll(one.columns());
    }

    private StatementFinding finding(Statement statement, Group group) throws SQLException {
        VariantPlan first = group.plans().get(0);
        PlanFinding finding = group.finding();
        Optional<AdvisedIndex> advised = finding.table().isEmpty()
                ? Optional.empty()
                : advice.on(finding, first.sql(), first.parameterTypes())
                        .map(index -> new AdvisedIndex(index.statement(), first.shape(index.plan())));
        return new StatementFinding(
                finding.fault().id(),
                statement.id(),
                statement.place(),
                first.variant().label(),
                group.plans().size(),
                first.named(finding.message()),
                advised);
    }

    int allowed() {
        return allowed;
    }

    /** Returns the findings, and those about the comments themselves, in the order of the mapper files. */
    List<StatementFinding> all() {
        List<StatementFinding> all = new ArrayList<>(findings);
        allowances
                .faults()
                .forEach((comment, message) -> all.add(
                        new StatementFinding("comment", "", comment.place(), "", 0, message, Optional.empty())));
        return all;
    }
}
