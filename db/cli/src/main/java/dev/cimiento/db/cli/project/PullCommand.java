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
            "Make a project of a database that is there: its schema as files, a first revision, and a note of that in it.",
            "Name the database with --url, and the new folders with --schema and --changelog."
        },
        exitCodeList = {
            "0:done",
            "1:failed; the line on the error output says why",
            "2:called wrongly",
            "4:done, but not all of the database could be put into files, or the revision is only a draft",
            "5:the log table of another program would be renamed, and the answer was not yes"
        })
public final class PullCommand extends ProjectCommand {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before the log table of Liquibase is renamed.")
    private boolean yes;

    @Override
    public Integer call() {
        Pull pull = new Pull(
                context().scratch(spec()),
                context().url(spec()),
                context().schema(),
                context().changelog(),
                Clock.systemUTC());
        if (!yes && !mayRename(pull)) {
            return Confirmation.REFUSED;
        }
        Pulled pulled = pull.run();
        pulled.files().forEach(file -> output().line("Written: " + file));
        output().line("Written and stamped: " + pulled.revision());
        pulled.before().forEach(table -> output().line("Taken over from the tool with the table " + table));
        pulled.differences().forEach(difference -> output().bad("Not in the files: " + difference));
        pulled.problems().forEach(problem -> output().bad("Not proved: " + problem));
        return pulled.differences().isEmpty() && pulled.problems().isEmpty() ? OK : FOUND;
    }

    private boolean mayRename(Pull pull) {
        return pull.renamed()
                .map(table -> Confirmation.of(context(), spec())
                        .given(
                                "The table " + table + " of another program (Liquibase) is renamed to "
                                        + HistoryTables.LOG_BEFORE
                                        + ". A Liquibase that still runs on this database would"
                                        + " find no log, and apply its whole history again.",
                                "the same command with --yes"))
                .orElse(true);
    }
}
