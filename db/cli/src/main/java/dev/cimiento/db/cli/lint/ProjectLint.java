package dev.cimiento.db.cli.lint;

import dev.cimiento.db.cli.context.CommandContext;
import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.lint.Lint;
import dev.cimiento.db.lint.LintSettings;
import dev.cimiento.db.lint.program.ProgramStatements;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.proof.Proof;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The lint of the project of a command, with its files of settings and the sizes in its database.
 *
 * @param context the context of the command
 * @param mappers the mappers of another project, if the user named them
 */
public record ProjectLint(CommandContext context, @Nullable MapperOptions mappers) {

    /** Returns the lint for the project's current history. */
    public Lint on(CommandSpec command) {
        return on(command, sizes(command));
    }

    /** Returns the lint for the project's current history and known sizes. */
    public Lint on(CommandSpec command, TableSizes sizes) {
        return new Lint(
                context.scratch(command),
                context.project().changelog(),
                sizes,
                statements().<ProgramStatements>map(MappedProgram::new).orElse(ProgramStatements.UNKNOWN),
                file(LintSettings.FILE).map(LintSettings::read).orElse(LintSettings.DEFAULT));
    }

    private Optional<Proof> statements() {
        return mappers == null ? context.statements() : Optional.of(mappers.completeProof());
    }

    /** Returns the expected sizes of tables, completed by those in the database. */
    public TableSizes sizes(CommandSpec command) {
        return expectedSizes().completedBy(context.dataSource(command), context.isDatabaseNamed());
    }

    /**
     * Returns the expected sizes of tables, which a second thread completes by those in the database.
     *
     * @throws DatabaseException if the file of expected sizes is invalid
     */
    public BackgroundTask<TableSizes> readSizes(CommandSpec command) {
        TableSizes expected = expectedSizes();
        DataSource database = context.dataSource(command);
        return BackgroundTask.begin(() -> expected.completedBy(database, context.isDatabaseNamed()));
    }

    private TableSizes expectedSizes() {
        return file(TableSizes.FILE)
                .filter(Files::exists)
                .map(TableSizes::expected)
                .orElse(TableSizes.UNKNOWN);
    }

    private Optional<Path> file(String name) {
        return context.project()
                .changelogDirectory()
                .map(changelog -> changelog.toAbsolutePath().resolveSibling(name));
    }
}
