package dev.cimiento.db.cli.view;

import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.changelog.apply.HalfApplied;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.proof.report.Finding;
import java.util.List;
import java.util.Optional;

/** How the commands put things, so that each is put in one way only. */
public final class Phrases {

    private Phrases() {}

    /** Such as {@code 20261121070000_catalog (head)}. */
    public static String place(DatabaseState state) {
        String current = state.current().map(Revision::toString).orElse("base");
        if (!state.newer().isEmpty()) {
            return current + ", and newer revisions that the changelog does not know: "
                    + String.join(", ", state.newer());
        }
        return state.pending().isEmpty() ? current + " (head)" : current;
    }

    public static String half(HalfApplied half) {
        int all = half.applied().size() + half.missing().size();
        return half.revision() + " is half applied: " + half.applied().size() + " of " + all + " change sets"
                + (half.leftovers().isEmpty()
                        ? ""
                        : ", and the index " + String.join(", ", half.leftovers()) + " is left of the next")
                + ". db upgrade finishes it.";
    }

    /** What to know before anything is applied to a database that another program keeps. */
    public static Optional<String> otherHistories(List<String> others) {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Another program keeps a history here: " + String.join(", ", others)
                        + ". To take over from it: db stamp <revision>.");
    }

    /** Whose statements they are, and how many: {@code 9 statements of this program (13 findings)}. */
    public static String statements(List<Finding> findings) {
        int statements =
                (int) findings.stream().map(Finding::statement).distinct().count();
        return count(statements, "statement", "statements") + " of this program ("
                + count(findings.size(), "finding", "findings") + ")";
    }

    public static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
