package dev.cimiento.db.cli.lint;

import dev.cimiento.db.cli.context.CommandContext;
import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.citus.CitusFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The lint of the declared schema and the statements for Citus ({@code --target citus}).
 *
 * @param context the context of the command
 * @param mappers the mappers of another project, if the user named them
 */
record CitusTarget(CommandContext context, @Nullable MapperOptions mappers) {

    /** A finding in JSON output. */
    record FindingView(String rule, String place, String statement, String message, String error, String remedy) {

        static FindingView of(CitusFinding finding) {
            return new FindingView(
                    finding.rule().id(),
                    finding.place(),
                    finding.statement(),
                    finding.message(),
                    finding.rule().error(),
                    finding.rule().remedy());
        }
    }

    List<CitusFinding> findings(CommandSpec command) {
        Optional<Proof> own = mappers == null ? context.statements() : Optional.of(mappers.completeProof());
        Proof proof = context.withConsumers(own).orElseGet(() -> Proof.ofConsumers(SqlFolder.of(Map.of())));
        try (ScratchDatabase database = context.scratch(command).create()) {
            context.project().schema().applyTo(database.dataSource());
            return proof.citus(database.dataSource(), context.project().distribution());
        }
    }

    static void print(List<CitusFinding> findings, Output output) {
        for (CitusFinding finding : findings) {
            output.warning(finding.place() + ": error: " + finding.message() + " ["
                    + finding.rule().id() + "]");
            if (!finding.statement().isEmpty()) {
                output.line("  " + finding.statement());
            }
            output.line("  Citus says: " + finding.rule().error());
            output.line("  To fix it: " + finding.rule().remedy());
        }
        if (findings.isEmpty()) {
            output.success("Schema and statements checked for Citus: no findings.");
        } else {
            output.line("Schema and statements checked for Citus: "
                    + Phrases.count(findings.size(), "finding", "findings") + ".");
        }
    }

    static List<FindingView> view(List<CitusFinding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }
}
