package dev.cimiento.db.lint;

import dev.cimiento.db.lint.rule.LintFinding;
import dev.cimiento.db.lint.rule.LintRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Removes findings that another finding implies, so that one cause is reported once. A finding that a project has
 * switched off, or that a comment allows, implies no other.
 */
final class ImpliedFindings {

    /** The rules whose findings about the same statement imply one of the rule. */
    private static final Map<LintRule, Set<LintRule>> SAME_STATEMENT = Map.of(
            LintRule.CHANGED_TYPE, Set.of(LintRule.TABLE_REWRITE),
            LintRule.LOCK_HELD_DURING_WORK, Set.of(LintRule.VALIDATED_IN_SAME_TRANSACTION));

    /** The rules whose findings about the same transaction imply one of the rule: the remedy divides it too. */
    private static final Map<LintRule, Set<LintRule>> SAME_CHANGE_SET =
            Map.of(LintRule.SEVERAL_TABLES_LOCKED, Set.of(LintRule.LOCK_HELD_DURING_WORK, LintRule.BACKFILL_WITH_LOCK));

    private ImpliedFindings() {}

    /** Returns the findings that no other one implies. */
    static List<LintFinding> remove(List<LintFinding> findings) {
        return findings.stream()
                .filter(finding -> !isImplied(finding, findings, SAME_STATEMENT, ImpliedFindings::isAtStatementOf))
                .filter(finding -> !isImplied(finding, findings, SAME_CHANGE_SET, ImpliedFindings::isInChangeSetOf))
                .toList();
    }

    private static boolean isImplied(
            LintFinding finding,
            List<LintFinding> findings,
            Map<LintRule, Set<LintRule>> implications,
            BiPredicate<LintFinding, LintFinding> together) {
        Set<LintRule> implying = implications.getOrDefault(finding.rule(), Set.of());
        return findings.stream().anyMatch(other -> implying.contains(other.rule()) && together.test(other, finding));
    }

    private static boolean isInChangeSetOf(LintFinding finding, LintFinding other) {
        return finding.changeSet().equals(other.changeSet());
    }

    private static boolean isAtStatementOf(LintFinding finding, LintFinding other) {
        return isInChangeSetOf(finding, other) && finding.statement() == other.statement();
    }
}
