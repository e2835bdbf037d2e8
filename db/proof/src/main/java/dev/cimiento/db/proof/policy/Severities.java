package dev.cimiento.db.proof.policy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
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
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public static final Severities DEFAULT = new Severities(Map.of());

    private static final String OFF = "off";

    /** The kinds that differ from the default; without a severity, a kind is not reported. */
    private final Map<FindingKind, Optional<Severity>> changed;

    private Severities(Map<FindingKind, Optional<Severity>> changed) {
        this.changed = Map.copyOf(changed);
    }

    /**
     * Reads a file of severities.
     *
     * @throws DatabaseException if the file cannot be read, or names an unknown kind or severity
     */
    public static Severities read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw DatabaseException.because("The severities " + file + " cannot be read", e);
        }
        Map<FindingKind, Optional<Severity>> changed = new EnumMap<>(FindingKind.class);
        lines.stringPropertyNames()
                .forEach(id -> changed.put(
                        kind(id, file), severity(lines.getProperty(id).strip(), id, file)));
        return new Severities(changed);
    }

    private static FindingKind kind(String id, Path file) {
        return FindingKind.of(id)
                .orElseThrow(() -> new DatabaseException(file + ": There is no kind of finding " + id
                        + ". The kinds are: " + names(FindingKind.values(), FindingKind::id) + "."));
    }

    private static Optional<Severity> severity(String name, String kind, Path file) {
        if (name.equals(OFF)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Severity.values())
                .filter(severity -> severity.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new DatabaseException(file + ": " + kind + " has the severity " + name
                        + ", which does not exist. The severities are: " + names(Severity.values(), Severity::id) + ", "
                        + OFF + ".")));
    }

    private static <T> String names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
    }

    /** Returns these severities with another severity of a kind. */
    public Severities with(FindingKind kind, Severity severity) {
        return changed(kind, Optional.of(severity));
    }

    /** Returns these severities with a kind switched off, so that it is not reported. */
    public Severities without(FindingKind kind) {
        return changed(kind, Optional.empty());
    }

    private Severities changed(FindingKind kind, Optional<Severity> severity) {
        Map<FindingKind, Optional<Severity>> more = new EnumMap<>(FindingKind.class);
        more.putAll(changed);
        more.put(kind, severity);
        return new Severities(more);
    }

    /** Returns the findings with their severities, without those of kinds that are switched off. */
    public List<Finding> apply(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> changed.getOrDefault(finding.kind(), Optional.of(finding.severity())).stream()
                        .map(finding::as))
                .toList();
    }
}
