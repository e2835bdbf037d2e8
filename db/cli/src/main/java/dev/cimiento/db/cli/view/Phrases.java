package dev.cimiento.db.cli.view;

import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.changelog.apply.HalfApplied;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.proof.report.Finding;
import java.util.List;
import java.util.Optional;

/** The phrases that several commands print, so that their wording is the same. */
public final class Phrases {

    private Phrases() {}

    /** Describes the revision of a database, such as {@code 20261121070000_catalog (head)}. */
    public static String place(DatabaseState state) {
        String current = state.current().map(Revision::toString).orElse("base");
        if (!state.newer().isEmpty()) {
            return current + ", and newer revisions that are not in the changelog: " + String.join(", ", state.newer());
        }
        return state.pending().isEmpty() ? current + " (head)" : current;
    }

    /** Describes a half-applied revision and how to complete it. */
    public static String halfApplied(HalfApplied half) {
        int all = half.applied().size() + half.missing().size();
        return half.revision() + " is half-applied: " + half.applied().size() + " of " + all + " change sets"
                + (half.leftovers().isEmpty()
                        ? ""
                        : ", and an incomplete index of the next one: " + String.join(", ", half.leftovers()))
                + ". To complete it, run: db upgrade.";
    }

    /** Returns a warning about the histories of other migration tools; empty if there are none. */
    public static Optional<String> otherHistories(List<String> others) {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Another migration tool has a history in this database: " + String.join(", ", others)
                        + ". To take over from it, run: db stamp <revision>.");
    }

    /** Counts statements and findings: {@code 9 statements of this program (13 findings)}. */
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
