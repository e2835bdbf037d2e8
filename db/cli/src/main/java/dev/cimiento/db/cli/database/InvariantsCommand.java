package dev.cimiento.db.cli.database;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.invariant.BrokenInvariant;
import dev.cimiento.db.invariant.Invariants;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db invariants}. */
@Command(
        name = "invariants",
        description = "List the rows that violate the invariants of the project.",
        exitCodeList = {
            "0:all invariants hold",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:an invariant does not hold"
        })
public final class InvariantsCommand extends ProjectCommand {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Invariants invariants = context().project().invariants();
        List<BrokenInvariant> broken = invariants.check(context().dataSource(spec()));
        if (json) {
            output().json(broken);
        } else {
            broken.forEach(this::print);
            if (broken.isEmpty()) {
                int count = invariants.folder().files().size();
                output().success(
                                count == 0
                                        ? "There are no invariants."
                                        : Phrases.count(count, "invariant holds.", "invariants hold."));
            }
        }
        return broken.isEmpty() ? OK : FOUND;
    }

    private void print(BrokenInvariant invariant) {
        output().warning(invariant.name() + " does not hold: " + invariant.description());
        invariant.rows().forEach(row -> output().line("  " + row));
    }
}
