package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.autogenerate.Autogenerate;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.cli.context.CommandContext;
import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.cli.lint.ProjectLint;
import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.lint.Lint;
import dev.cimiento.db.lint.LintReport;
import dev.cimiento.db.lint.measure.MeasuredRevision;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Writes a generated revision and checks it by the databases of its generation: the statements of the program that it
 * breaks, and its locks, which a second thread measures while the revision is tested.
 */
final class RevisionReview implements Autogenerate.Observer {

    private final CommandContext context;
    private final CommandSpec command;
    private final @Nullable MapperOptions mappers;
    private final Function<NewRevision, Path> writer;
    private final BackgroundTask<TableSizes> sizes;
    private final List<Finding> broken = new ArrayList<>();
    private final List<LintReport> reports = new ArrayList<>();
    private List<NewChangeSet> planned = List.of();
    private @Nullable Measurement measurement;
    private @Nullable Path written;

    /**
     * Begins to read the sizes of the tables.
     *
     * @param writer writes a revision and returns the path of its file
     */
    RevisionReview(
            CommandContext context,
            CommandSpec command,
            @Nullable MapperOptions mappers,
            Function<NewRevision, Path> writer) {
        this.context = context;
        this.command = command;
        this.mappers = mappers;
        this.writer = writer;
        this.sizes = lint().readSizes(command);
    }

    /** @param before a database with the schema before the measured revision */
    private record Measurement(DatabaseUrl before, BackgroundTask<MeasuredRevision> result) {}

    @Override
    public void planned(NewRevision revision, Optional<DatabaseSnapshot> before, DatabaseSnapshot after) {
        await();
        planned = revision.changeSets();
        Revision head =
                context.project().changelog().followedBy(revision).head().orElseThrow();
        measurement = before.map(schema -> new Measurement(
                        schema.url(), Lint.beginMeasurement(context.scratch(command), head, schema, after)))
                .orElse(null);
    }

    @Override
    public void changes(DataSource before, DataSource after) {
        // A measurement can copy the first database, which must have no connections then.
        await();
        Optional<Proof> statements = mappers == null ? context.statements() : Optional.of(mappers.completeProof());
        context.withConsumers(statements).ifPresent(proof -> broken.addAll(proof.breaks(before, after)));
    }

    @Override
    public void proposed(Proposed proposed) {
        written = writer.apply(proposed.revision());
        Revision head = context.project().changelog().head().orElseThrow();
        try {
            Lint check = lint().on(command, sizes());
            Measurement known = proposed.revision().changeSets().equals(planned) ? measurement : null;
            reports.add(
                    known == null
                            ? check.check(head)
                            : check.check(known.result().result().as(head), known.before()));
        } catch (DatabaseException failed) {
            // The revision stays: it is the result of the generation.
            Output.of(command).error("The revision is written, but not checked by the lint: " + failed.getMessage());
        }
    }

    private ProjectLint lint() {
        return new ProjectLint(context, mappers);
    }

    /** Waits until the thread of a measurement has ended. */
    void await() {
        if (measurement != null) {
            measurement.result().await();
        }
    }

    /** Returns the expected sizes of the tables, completed by those in the database. */
    TableSizes sizes() {
        return sizes.result();
    }

    /** Returns true if the generation compared all partitions of the history. */
    boolean hasComparedAllPartitions() {
        return measurement != null;
    }

    /** Returns the path of the written revision; empty if no revision was written. */
    Optional<Path> written() {
        return Optional.ofNullable(written);
    }

    /** Returns the findings in this program's statements that the revision causes. */
    List<Finding> broken() {
        return broken;
    }

    /** Returns the lint of the written revision; empty if no revision was written. */
    List<LintReport> reports() {
        return reports;
    }
}
