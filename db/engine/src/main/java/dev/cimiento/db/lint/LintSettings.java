package dev.cimiento.db.lint;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.lint.rule.LintFinding;
import dev.cimiento.db.lint.rule.LintRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

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
 * @param severities other severities than the default ones; empty for a rule that is switched off
 */
public record LintSettings(String released, Map<LintRule, Optional<Severity>> severities) {

    /** The name of the file. */
    public static final String FILE = "lint.properties";

    /** The default settings. */
    public static final LintSettings DEFAULT = new LintSettings(Revision.BASE, Map.of());

    private static final String RELEASED = "released";
    private static final String OFF = "off";

    /**
     * Reads the file of a project. Without a file, the defaults apply.
     *
     * @throws DatabaseException if a rule or severity is unknown
     */
    public static LintSettings read(Path file) {
        if (!Files.exists(file)) {
            return DEFAULT;
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
        Map<LintRule, Optional<Severity>> severities = new EnumMap<>(LintRule.class);
        for (String key : lines.stringPropertyNames()) {
            if (!key.equals(RELEASED)) {
                LintRule rule = LintRule.of(key)
                        .orElseThrow(() -> new DatabaseException(
                                "The file " + file + " names the rule '" + key + "', which does not exist."));
                severities.put(rule, severity(file, key, lines.getProperty(key).strip()));
            }
        }
        return new LintSettings(lines.getProperty(RELEASED, Revision.BASE).strip(), severities);
    }

    private static Optional<Severity> severity(Path file, String rule, String name) {
        Optional<Severity> known = Arrays.stream(Severity.values())
                .filter(severity -> severity.id().equals(name))
                .findFirst();
        if (known.isEmpty() && !name.equals(OFF)) {
            throw new DatabaseException("The file " + file + " gives " + rule + " the severity '" + name
                    + "'. Write error, warning, style or off.");
        }
        return known;
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

    /** Returns the findings with the severities of this project. */
    List<LintFinding> apply(List<LintFinding> findings) {
        return findings.stream()
                .filter(finding -> severities
                        .getOrDefault(finding.rule(), Optional.of(finding.severity()))
                        .isPresent())
                .map(finding -> finding.as(severities
                        .getOrDefault(finding.rule(), Optional.empty())
                        .orElse(finding.severity())))
                .toList();
    }
}
