package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionGraph;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.RevisionView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db heads}. */
@Command(
        name = "heads",
        description = "Show the latest revision, or several if two revisions follow the same one. Needs no database.",
        exitCodeList = {
            "0:there is at most one head",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:there are several heads"
        })
public final class HeadsCommand extends ProjectCommand {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        RevisionGraph graph = context().project().revisionGraph();
        List<Revision> heads = graph.heads();
        if (json) {
            output().json(heads.stream()
                    .map(revision -> RevisionView.of(revision, true, null))
                    .toList());
        } else {
            heads.forEach(head -> output().line(head + " (head)"));
        }
        if (heads.size() > 1) {
            output().error("There are " + heads.size() + " heads. To put one behind the other, run: "
                    + context().command("rebase ")
                    + heads.get(heads.size() - 1).id());
            return FOUND;
        }
        graph.changelog();
        return OK;
    }
}
