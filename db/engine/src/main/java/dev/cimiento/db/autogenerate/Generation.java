package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.rename.RenameQuestion;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.autogenerate.trial.TestedTable;
import dev.cimiento.db.changelog.revision.NewRevision;
import java.util.List;

/** The result of {@link Autogenerate#generate}. */
public sealed interface Generation {

    /**
     * The history already produces the declared schema.
     *
     * @param spent the lines {@code -- renamed from:} that are no longer needed and can be removed
     * @param uncompared properties of the declared schema that no comparison sees, such as owners
     */
    record NothingToDo(List<String> spent, List<String> uncompared) implements Generation {}

    /** A dropped object and an added one may be the same under a new name; the declared schema must say so. */
    record NamesUnclear(List<RenameQuestion> questions) implements Generation {}

    /** The revision would lose data, and the request does not allow it. */
    record DataWouldBeLost(List<String> losses) implements Generation {}

    /**
     * A revision that can be written.
     *
     * @param problems the reasons why it is only a draft; empty if it passed its test
     * @param losses the data that it loses
     * @param breakable the new requirements that existing rows may break
     * @param tables the changed tables with the synthetic rows on which they were tested
     * @param remarks notes for its reader, such as tables that got fewer synthetic rows
     * @param uncompared properties of the declared schema that no comparison sees, such as owners
     */
    record Proposed(
            NewRevision revision,
            List<String> problems,
            List<String> losses,
            List<Requirement> breakable,
            List<TestedTable> tables,
            List<String> remarks,
            List<String> uncompared)
            implements Generation {

        /** Returns true if the revision passed its test on synthetic rows. */
        public boolean isTested() {
            return problems.isEmpty();
        }
    }
}
