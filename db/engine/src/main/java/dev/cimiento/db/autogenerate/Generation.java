package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.rename.RenameQuestion;
import dev.cimiento.db.changelog.revision.NewRevision;
import java.util.List;

/** What came of comparing the declared schema with the history. */
public sealed interface Generation {

    /**
     * The history leads there already.
     *
     * @param spent the lines {@code -- renamed from:} that have done their work and may go
     */
    record NothingToDo(List<String> spent) implements Generation {}

    /** Something is dropped beside something added that may be the same under another name: that has to be said. */
    record NamesUnclear(List<RenameQuestion> questions) implements Generation {}

    /** Data would be lost, and nobody said that it may be. */
    record DataWouldBeLost(List<String> losses) implements Generation {}

    /**
     * A revision that may be written.
     *
     * @param problems why it is only a draft; none when it is proved
     * @param losses what data goes with it
     * @param remarks what else is to be known of it, such as with how few rows it was tried
     */
    record Proposed(NewRevision revision, List<String> problems, List<String> losses, List<String> remarks)
            implements Generation {

        public boolean isProved() {
            return problems.isEmpty();
        }
    }
}
