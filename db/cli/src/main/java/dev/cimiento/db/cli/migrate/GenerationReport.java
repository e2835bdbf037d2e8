package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.autogenerate.Generation;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.NamesUnclear;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.cli.view.TestedTables;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.TextFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Prints the result of an autogeneration.
 *
 * @param commands completes a command to the text that the user types, such as {@code ./manage db prove}
 */
record GenerationReport(Output output, UnaryOperator<String> commands) {

    private static final int NOTHING_TO_DO = 3;

    static int exitCode(Generation generation) {
        if (generation instanceof NothingToDo) {
            return NOTHING_TO_DO;
        }
        if (generation instanceof Proposed proposed) {
            return proposed.isTested() ? ProjectCommand.OK : ProjectCommand.FOUND;
        }
        return Confirmation.REFUSED;
    }

    /**
     * Prints the result for people.
     *
     * @param written the path of the revision; empty if nothing was written
     * @param broken the findings that the change causes in the statements of this and of other programs
     */
    void show(Generation generation, Optional<Path> written, List<Finding> broken) {
        written.ifPresent(file -> output.line("Written: " + file));
        if (generation instanceof NothingToDo nothing) {
            output.line("Nothing to do: the history leads to the declared schema.");
            nothing.spent()
                    .forEach(spent ->
                            output.line("Obsolete, can be removed: the line '-- renamed from:' of the " + spent));
            showUncompared(nothing.uncompared());
        } else if (generation instanceof NamesUnclear unclear) {
            unclear.questions()
                    .forEach(question -> output.warning(question + " Write one of these lines above it: '"
                            + question.yes() + "' or '" + question.no() + "'"));
            output.error("Nothing was written, because it is unclear whether these are renames.");
        } else if (generation instanceof DataWouldBeLost lost) {
            lost.losses().forEach(loss -> output.warning("Would be lost: " + loss));
            show(broken, "The revision would break ");
            output.error("Nothing was written, because data would be lost. To write it anyway, add: --allow-data-loss");
        } else if (generation instanceof Proposed proposed) {
            show(proposed);
            show(broken, "The revision breaks ");
        }
    }

    private void show(Proposed proposed) {
        proposed.losses().forEach(loss -> output.warning("Data is lost: " + loss));
        proposed.breakable().forEach(this::show);
        proposed.remarks().forEach(output::line);
        showUncompared(proposed.uncompared());
        TestedTables.lines(proposed.tables()).forEach(output::line);
        if (proposed.isTested()) {
            output.success("Tested on synthetic rows: upgrade, downgrade, upgrade. Review it, then run: "
                    + commands.apply("upgrade head"));
            return;
        }
        proposed.problems().forEach(problem -> output.warning("Reason for the draft: " + problem));
        output.line("This is a draft, which db upgrade rejects. Correct it, then remove the lines '-- draft:'.");
    }

    private void showUncompared(List<String> uncompared) {
        uncompared.forEach(what -> output.line("Declared, but not compared: " + what));
    }

    private void show(Requirement requirement) {
        output.warning("Existing rows may break it: " + requirement.words());
        requirement.query().ifPresent(query -> output.line("  upgrade counts them first: " + query));
    }

    private void show(List<Finding> broken, String beginning) {
        if (!broken.isEmpty()) {
            broken.forEach(finding -> output.line("\n" + TextFormat.of(finding)));
            output.warning("\n" + beginning + Phrases.statements(broken)
                    + ". Change them together with the revision. To check them, run: " + commands.apply("prove"));
        }
    }
}
