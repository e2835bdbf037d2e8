package dev.cimiento.db.proof.policy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.core.settings.PropertiesFile;
import dev.cimiento.db.core.settings.SeverityChanges;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The severities of the kinds of findings in a project. A file of severities has a line for each kind whose severity
 * differs from the default:
 *
 * <pre>
 * # proof.properties
 * select-star = off
 * chance-limit = error
 * </pre>
 */
public final class Severities {

    /** The severities of a project without a file: the default severity of each kind. */
    public static final Severities DEFAULT = new Severities(SeverityChanges.none());

    private final SeverityChanges<FindingKind> changes;

    private Severities(SeverityChanges<FindingKind> changes) {
        this.changes = changes;
    }

    /**
     * Reads a file of severities.
     *
     * @throws DatabaseException if the file cannot be read, or names an unknown kind or severity
     */
    public static Severities read(Path file) {
        return new Severities(
                SeverityChanges.read(PropertiesFile.read(file), FindingKind.class, FindingKind::id, Set.of()));
    }

    /** Returns these severities with another severity of a kind. */
    public Severities with(FindingKind kind, Severity severity) {
        return new Severities(changes.with(kind, Optional.of(severity)));
    }

    /** Returns these severities with a kind switched off, so that it is not reported. */
    public Severities without(FindingKind kind) {
        return new Severities(changes.with(kind, Optional.empty()));
    }

    /** Returns the findings with their severities, without those of kinds that are switched off. */
    public List<Finding> apply(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding ->
                        changes.of(finding.kind(), finding.severity()).stream().map(finding::as))
                .toList();
    }
}
