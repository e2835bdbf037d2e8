package dev.cimiento.db.cli.lint;

import dev.cimiento.db.cli.context.CommandContext;
import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.lint.Lint;
import dev.cimiento.db.lint.LintSettings;
import dev.cimiento.db.lint.program.ProgramStatements;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.proof.Proof;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        return new Lint(
                context.scratch(command),
                context.project().changelog(),
                sizes(command),
                statements().<ProgramStatements>map(MappedProgram::new).orElse(ProgramStatements.UNKNOWN),
                file(LintSettings.FILE).map(LintSettings::read).orElse(LintSettings.DEFAULT));
    }

    private Optional<Proof> statements() {
        return mappers == null ? context.statements() : Optional.of(mappers.proof());
    }

    /** Returns the expected sizes of tables, completed by those in the database. */
    public TableSizes sizes(CommandSpec command) {
        return file(TableSizes.FILE)
                .filter(Files::exists)
                .map(TableSizes::expected)
                .orElse(TableSizes.UNKNOWN)
                .completedBy(context.dataSource(command), context.isDatabaseNamed());
    }

    private Optional<Path> file(String name) {
        return context.project()
                .changelogDirectory()
                .map(changelog -> changelog.toAbsolutePath().resolveSibling(name));
    }
}
