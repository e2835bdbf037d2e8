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
        description = "Show the rows that break what must hold always.",
        exitCodeList = {
            "0:all hold",
            "1:failed; the line on the error output says why",
            "2:called wrongly",
            "4:some do not hold"
        })
public final class InvariantsCommand extends ProjectCommand {

    @Option(names = "--json", description = "As JSON.")
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
                output().good(
                                count == 0
                                        ? "There are no invariants."
                                        : Phrases.count(count, "invariant holds.", "invariants hold."));
            }
        }
        return broken.isEmpty() ? OK : FOUND;
    }

    private void print(BrokenInvariant invariant) {
        output().bad(invariant.name() + " does not hold: " + invariant.description());
        invariant.rows().forEach(row -> output().line("  " + row));
    }
}
