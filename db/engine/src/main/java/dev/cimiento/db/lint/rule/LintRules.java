package dev.cimiento.db.lint.rule;

import java.util.ArrayList;
import java.util.List;

/** All rules. */
public final class LintRules {

    private static final List<LintCheck> ALL = List.of(
            new ExecutionRules(),
            new WorkRules(),
            new TransactionRules(),
            new CompatibilityRules(),
            new ColumnCompatibilityRules(),
            new DesignRules(),
            new RollbackRules());

    private LintRules() {}

    /**
     * The findings about a revision.
     *
     * @param findings those that no comment of the revision allows
     * @param suppressed the number of the others
     */
    public record Result(List<LintFinding> findings, int suppressed) {}

    /** Applies all rules and the suppressions. */
    public static Result apply(LintSubject subject) {
        ALL.forEach(check -> check.check(subject));
        LintSuppressions suppressions = new LintSuppressions(subject);
        List<LintFinding> open = new ArrayList<>(subject.findings());
        int all = open.size();
        open.removeIf(suppressions::allows);
        int suppressed = all - open.size();
        suppressions.addUnused();
        open.addAll(subject.findings().subList(all, subject.findings().size()));
        return new Result(open, suppressed);
    }
}
