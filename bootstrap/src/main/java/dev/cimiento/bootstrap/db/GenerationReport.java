package dev.cimiento.bootstrap.db;

import dev.cimiento.db.autogenerate.Generation;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.NamesUnclear;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.changelog.NewRevision;
import java.io.PrintWriter;
import java.util.function.Consumer;

/**
 * Says what came of an autogeneration, and writes what may be written.
 *
 * @param writer writes a revision and says where
 */
record GenerationReport(Output output, PrintWriter errors, Consumer<NewRevision> writer) {

    private static final int NOTHING_TO_DO = 3;

    /** @return the exit code */
    int show(Generation generation) {
        if (generation instanceof NothingToDo nothing) {
            output.line("Nothing to do: the history leads to the declared schema.");
            nothing.spent().forEach(spent -> output.line("May go: the line '-- renamed from:' of the " + spent));
            return NOTHING_TO_DO;
        }
        if (generation instanceof NamesUnclear unclear) {
            unclear.questions()
                    .forEach(question -> output.bad(question + " Write the line above it: '" + question.yes() + "' or '"
                            + question.no() + "'"));
            return refused("Nothing was written, since it is not said whether these are renames.");
        }
        if (generation instanceof DataWouldBeLost lost) {
            lost.losses().forEach(loss -> output.bad("Would be lost: " + loss));
            return refused("Nothing was written, since data would be lost. To go on all the same: --allow-data-loss");
        }
        return show((Proposed) generation);
    }

    private int show(Proposed proposed) {
        proposed.losses().forEach(loss -> output.bad("Data is lost: " + loss));
        writer.accept(proposed.revision());
        if (proposed.isProved()) {
            output.good("Proved on made-up rows, forward and back. Read it, then: ./manage db upgrade head");
            return DbCommand.OK;
        }
        proposed.problems().forEach(problem -> output.bad("Not proved: " + problem));
        output.line("It is a draft, which db upgrade refuses: mend it, and remove the lines '-- draft:'.");
        return DbCommand.FOUND;
    }

    private int refused(String why) {
        errors.println("error: " + why);
        errors.flush();
        return Consent.REFUSED;
    }
}
