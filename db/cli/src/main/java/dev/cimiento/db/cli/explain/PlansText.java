package dev.cimiento.db.cli.explain;

import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.plan.IndexUse;
import dev.cimiento.db.proof.plan.ProgramPlans;
import dev.cimiento.db.proof.plan.StatementFinding;
import java.util.List;
import java.util.Locale;

/** Prints the faults of plans for people. */
record PlansText(Output output) {

    void print(ProgramPlans plans) {
        plans.findings().forEach(this::print);
        printUnused(plans.unusedIndexes());
        output.list(
                "Statements that PostgreSQL rejects, so that they have no plan (db prove says why)", plans.rejected());
        if (!plans.assumed().isEmpty()) {
            output.line(String.format(
                    Locale.ROOT,
                    "Assumed %,d rows for tables without an expected number: %s",
                    ExpectedRows.UNKNOWN,
                    String.join(", ", plans.assumed())));
        }
        String planned = Phrases.count(plans.statements().size(), "statement", "statements") + " in "
                + Phrases.count(plans.variants(), "variant", "variants") + " planned by PostgreSQL " + plans.version()
                + ": ";
        String allowed = plans.allowed() == 0 ? "" : ", " + plans.allowed() + " allowed";
        if (plans.findings().isEmpty()) {
            output.success(planned + "no slow plans" + allowed + ".");
        } else {
            output.line(planned + Phrases.count(plans.findings().size(), "slow plan", "slow plans") + allowed + ".");
        }
    }

    private void print(StatementFinding finding) {
        output.warning(finding.place() + ": " + finding.message() + " [" + finding.fault() + "]");
        if (!finding.variant().isEmpty()) {
            int others = finding.variants() - 1;
            output.line("  " + finding.statement() + ", variant: " + finding.variant()
                    + (others == 0 ? "" : " and " + others + " more"));
        }
        finding.advised().ifPresent(index -> {
            output.line("  With this index: " + index.statement());
            index.shape().forEach(line -> output.line("    " + line));
        });
    }

    private void printUnused(List<IndexUse> unused) {
        output.list(
                "Indexes that no statement uses",
                unused.stream()
                        .map(index -> index.index() + " on " + index.table())
                        .toList());
    }
}
