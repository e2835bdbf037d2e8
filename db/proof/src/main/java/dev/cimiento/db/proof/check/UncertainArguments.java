package dev.cimiento.db.proof.check;

import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.TextOrigin;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes warnings of errors that occur only for arguments of which the proof does not know if the program passes them:
 *
 * <ul>
 *   <li>A fragment uses a property that only the arguments of some statements have that include it, behind a condition
 *       that is never met for the others.
 *   <li>A change of all rows needs a map without any of the keys that the conditions ask about.
 * </ul>
 */
public final class UncertainArguments {

    private static final Set<FindingKind> NAMES =
            EnumSet.of(FindingKind.UNKNOWN_PROPERTY, FindingKind.UNKNOWN_EXPRESSION);

    private final Set<TextOrigin> resolved = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    /** The statements with arguments of any type, and the numbers of their variants. */
    private final Map<String, Integer> open = new HashMap<>();

    /** Adds a statement after its variants were rendered. */
    public void add(Statement statement) {
        resolved.addAll(statement.arguments().resolved());
        if (statement.arguments().declared()) {
            declared.add(statement.id());
        }
        if (statement.arguments().open()) {
            open.put(statement.id(), statement.variants().size());
        }
    }

    /** Returns the finding with its severity after all statements were added. */
    public Finding reconsider(Finding finding) {
        return finding.severity() == Severity.ERROR && (isOfOtherStatement(finding) || isAvoidable(finding))
                ? finding.as(Severity.WARNING)
                : finding;
    }

    private boolean isAvoidable(Finding finding) {
        return finding.kind() == FindingKind.NO_WHERE && finding.variants() < open.getOrDefault(finding.statement(), 0);
    }

    private boolean isOfOtherStatement(Finding finding) {
        return NAMES.contains(finding.kind())
                && declared.contains(finding.statement())
                && isResolvedAt(finding.place());
    }

    private boolean isResolvedAt(Place place) {
        return resolved.stream()
                .filter(origin -> origin.file().name().equals(place.file()))
                .anyMatch(origin -> origin.place().equals(place));
    }
}
