package dev.cimiento.db.cli.view;

import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.changelog.apply.HalfApplied;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.proof.report.Finding;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

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

    /**
     * Counts statements and findings, and names the owners of other programs: {@code 9 statements of this program (13
     * findings) and 1 statement of other programs (1 finding; Billing team in db/consumers/billing/orders.sql)}.
     */
    public static String statements(List<Finding> findings) {
        List<Finding> own =
                findings.stream().filter(finding -> finding.owner().isEmpty()).toList();
        List<Finding> others =
                findings.stream().filter(finding -> finding.owner().isPresent()).toList();
        StringJoiner phrase = new StringJoiner(" and ");
        if (!own.isEmpty()) {
            phrase.add(statements(own, "this program") + ")");
        }
        if (!others.isEmpty()) {
            phrase.add(statements(others, "other programs") + "; " + owners(others) + ")");
        }
        return phrase.toString();
    }

    private static String statements(List<Finding> findings, String program) {
        int statements = (int) findings.stream()
                .flatMap(finding -> finding.statements().stream())
                .distinct()
                .count();
        return count(statements, "statement", "statements") + " of " + program + " ("
                + count(findings.size(), "finding", "findings");
    }

    private static String owners(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        finding.owner().orElseThrow() + " in " + finding.place().file())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
