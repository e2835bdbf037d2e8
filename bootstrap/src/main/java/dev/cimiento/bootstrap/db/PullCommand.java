package dev.cimiento.bootstrap.db;

import dev.cimiento.db.pull.Pull;
import dev.cimiento.db.pull.Pull.Pulled;
import java.time.Clock;
import picocli.CommandLine.Command;

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
            "4:done, but not all of the database could be put into files, or the revision is only a draft"
        })
final class PullCommand extends ProjectCommand {

    @Override
    public Integer call() {
        Pulled pulled = new Pull(
                        workplace().scratch(spec()),
                        workplace().url(spec()),
                        workplace().schema(),
                        workplace().changelog(),
                        Clock.systemUTC())
                .run();
        pulled.files().forEach(file -> output().line("Written: " + file));
        output().line("Written and stamped: " + pulled.revision());
        pulled.before().forEach(table -> output().line("Taken over from the tool with the table " + table));
        pulled.differences().forEach(difference -> output().bad("Not in the files: " + difference));
        pulled.problems().forEach(problem -> output().bad("Not proved: " + problem));
        return pulled.differences().isEmpty() && pulled.problems().isEmpty() ? DbCommand.OK : DbCommand.FOUND;
    }
}
