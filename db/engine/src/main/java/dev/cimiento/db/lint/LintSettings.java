package dev.cimiento.db.lint;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.settings.PropertiesFile;
import dev.cimiento.db.core.settings.SeverityChanges;
import dev.cimiento.db.lint.rule.LintFinding;
import dev.cimiento.db.lint.rule.LintRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The settings of a project's lint, in a file beside its changelog.
 *
 * <pre>{@code
 * # db/lint.properties
 * released = 20261130002000
 * varchar-limit = off
 * rename = error
 * }</pre>
 *
 * @param released the id of the latest revision that all deployed databases have; {@code base} before the first release
 * @param severities the severities that differ from the default ones
 */
public record LintSettings(String released, SeverityChanges<LintRule> severities) {

    /** The name of the file. */
    public static final String FILE = "lint.properties";

    /** The default settings. */
    public static final LintSettings DEFAULT = new LintSettings(Revision.BASE, SeverityChanges.none());

    private static final String RELEASED = "released";

    /**
     * Reads the file of a project. Without a file, the defaults apply.
     *
     * @throws DatabaseException if the file cannot be read, or a rule or severity is unknown
     */
    public static LintSettings read(Path path) {
        return PropertiesFile.find(path)
                .map(file -> new LintSettings(
                        file.values().getOrDefault(RELEASED, Revision.BASE),
                        SeverityChanges.read(file, LintRule.class, LintRule::id, Set.of(RELEASED))))
                .orElse(DEFAULT);
    }

    /**
     * Returns the revisions after the released one.
     *
     * @throws DatabaseException if the released revision is not in the changelog
     */
    public List<Revision> unreleased(Changelog changelog) {
        int known = changelog.upTo(released).revisions().size();
        return changelog.revisions().subList(known, changelog.revisions().size());
    }

    /** Returns the findings with the severities of this project, without those of rules that are switched off. */
    List<LintFinding> apply(List<LintFinding> findings) {
        return findings.stream()
                .flatMap(finding -> severities.of(finding.rule(), finding.severity()).stream()
                        .map(finding::as))
                .toList();
    }
}
