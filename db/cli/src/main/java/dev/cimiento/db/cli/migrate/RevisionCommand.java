package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.autogenerate.Autogenerate;
import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.ComparedSources;
import dev.cimiento.db.autogenerate.EqualSchemas;
import dev.cimiento.db.autogenerate.Generation;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.changelog.revision.RevisionWriter;
import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.lint.LintText;
import dev.cimiento.db.cli.lint.LintView;
import dev.cimiento.db.cli.view.GenerationView;
import dev.cimiento.db.cli.view.RenameDialogue;
import dev.cimiento.db.project.Project;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db revision}. */
@Command(
        name = "revision",
        description = {
            "Write an empty revision behind the head, to be completed by hand. Needs no database.",
            "With --autogenerate: write the revision that leads to the declared schema, test it on synthetic rows, list"
                    + " the statements of this program and of those in consumers/ that it breaks, and measure its locks"
                    + " as db lint does."
        },
        exitCodeList = {
            "0:written",
            "1:failed; see the error output",
            "2:invalid arguments",
            "3:nothing to do",
            "4:written as a draft; its first lines give the reasons",
            "5:not written, because a rename is unclear or data would be lost"
        })
public final class RevisionCommand extends ProjectCommand {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "Name the revision and its file (default with --autogenerate: a summary of its changes).")
    private String message = "";

    @Option(
            names = "--autogenerate",
            description = "Generate the revision from the differences between history and declared schema.")
    private boolean autogenerate;

    @Option(
            names = "--allow-data-loss",
            description = "Write the revision even if it drops tables, columns or values, or narrows a type.")
    private boolean allowDataLoss;

    @Option(names = "--grants", description = "Compare privileges too; the roles must exist.")
    private boolean grants;

    @Option(
            names = "--simple",
            description =
                    "Write one change set, which can block other sessions (default: several, which block them for moments).")
    private boolean simple;

    @Option(names = "--json", description = "Print JSON and ask no questions.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private @Nullable MapperOptions mappers;

    @Override
    public Integer call() {
        return autogenerate ? generate() : writeEmpty();
    }

    private int writeEmpty() {
        Path written = write(NewRevision.empty(message.isBlank() ? "revision" : message));
        if (json) {
            output().json(Map.of("written", written));
        } else {
            output().line("Written: " + written);
        }
        return OK;
    }

    private int generate() {
        context().changelog();
        RevisionReview review = new RevisionReview(context(), spec(), mappers, this::write);
        Generation generation;
        try {
            generation = known().orElseGet(() -> generate(review));
        } finally {
            review.await();
        }
        if (json) {
            output().json(GenerationView.of(
                    generation, review.written(), review.broken(), LintView.of(review.reports(), context()::path)));
        } else {
            new GenerationReport(output(), context()::command).show(generation, review.written(), review.broken());
            review.reports().forEach(new LintText(output(), context()::path)::print);
        }
        boolean unchecked = review.written().isPresent() && review.reports().isEmpty();
        return unchecked ? FAILED : GenerationReport.exitCode(generation);
    }

    private Generation generate(RevisionReview review) {
        Project project = context().project();
        RenameDialogue names = new RenameDialogue(context().terminal(), output());
        Request request = new Request(
                message,
                allowDataLoss,
                grants,
                question -> json ? Optional.empty() : names.ask(question),
                form(review));
        Generation generation = new Autogenerate(context().scratch(spec()), project.changelog(), project.schema())
                .generate(request, review);
        if (generation instanceof NothingToDo nothing) {
            equalSchemas().remember(sources(), nothing.uncompared());
        } else if (generation instanceof Proposed proposed
                && proposed.isTested()
                && review.hasComparedAllPartitions()) {
            // Its test has compared the history with the new revision.
            equalSchemas().remember(sources(), proposed.uncompared());
        }
        return generation;
    }

    /** Returns the result of an earlier comparison of the same files. */
    private Optional<Generation> known() {
        return equalSchemas().find(sources(), context().project().schema()).map(Generation.class::cast);
    }

    private EqualSchemas equalSchemas() {
        return new EqualSchemas(context().home().resolve("equal-schemas"));
    }

    private ComparedSources sources() {
        Project project = context().project();
        return ComparedSources.of(
                project.changelog(), project.schema(), grants, context().dataSource(spec()));
    }

    private StatementForm form(RevisionReview review) {
        return simple
                ? StatementForm.SIMPLE
                : StatementForm.safeExceptOn(table -> review.sizes().isSmall(table));
    }

    private Path write(NewRevision revision) {
        Path changelog = context().changelog();
        return Path.of(context().path(new RevisionWriter(changelog, Clock.systemUTC()).write(revision)));
    }
}
