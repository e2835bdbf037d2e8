package dev.cimiento.db.cli.project;

import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.core.HistoryTables;
import dev.cimiento.db.pull.Pull;
import dev.cimiento.db.pull.Pull.Pulled;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db pull}. */
@Command(
        name = "pull",
        description = {
            "Create a project from an existing database: schema files and a first revision, recorded in the database.",
            "Name the database with --url, and the new folders with --schema and --changelog."
        },
        exitCodeList = {
            "0:done",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:done, but some objects could not be written to files, or the revision is a draft",
            "5:the log table of another program would be renamed, and the user did not agree"
        })
public final class PullCommand extends ProjectCommand {

    @Option(
            names = {"-y", "--yes"},
            description = "Rename the log table of Liquibase without asking.")
    private boolean yes;

    @Override
    public Integer call() {
        Pull pull = new Pull(
                context().scratch(spec()),
                context().url(spec()),
                context().schema(),
                context().changelog(),
                Clock.systemUTC());
        if (!yes && !confirmRename(pull)) {
            return Confirmation.REFUSED;
        }
        Pulled pulled = pull.run();
        pulled.files().forEach(file -> output().line("Written: " + file));
        output().line("Written and stamped: " + pulled.revision());
        pulled.before().forEach(table -> output().line("Took over from the tool that uses the table " + table));
        pulled.differences().forEach(difference -> output().warning("Not written to the files: " + difference));
        pulled.problems().forEach(problem -> output().warning("Reason for the draft: " + problem));
        return pulled.differences().isEmpty() && pulled.problems().isEmpty() ? OK : FOUND;
    }

    private boolean confirmRename(Pull pull) {
        return pull.renamed()
                .map(table -> Confirmation.of(context(), spec())
                        .confirm(
                                "The table " + table + " of another program (Liquibase) is renamed to "
                                        + HistoryTables.RENAMED_LOG
                                        + ". A Liquibase that still runs on this database would then"
                                        + " find no log and apply its whole history again.",
                                "the same command with --yes"))
                .orElse(true);
    }
}
