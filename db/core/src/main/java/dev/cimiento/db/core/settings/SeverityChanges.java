package dev.cimiento.db.core.settings;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.report.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The severities that a project gives to kinds of findings in place of the default ones.
 *
 * @param <K> the kinds
 * @param changed the severities; empty for a kind that is switched off
 */
public record SeverityChanges<K extends Enum<K>>(Map<K, Optional<Severity>> changed) {

    private static final String OFF = "off";

    public SeverityChanges {
        changed = Map.copyOf(changed);
    }

    /** Returns no changes. */
    public static <K extends Enum<K>> SeverityChanges<K> none() {
        return new SeverityChanges<K>(Map.of());
    }

    /**
     * Reads the lines of a file, such as {@code rename = error} or {@code rename = off}.
     *
     * @param id returns the name of a kind in the file
     * @param others the keys that are no kinds
     * @throws DatabaseException if a kind or severity is unknown
     */
    public static <K extends Enum<K>> SeverityChanges<K> read(
            PropertiesFile file, Class<K> kinds, Function<K, String> id, Set<String> others) {
        Map<K, Optional<Severity>> changed = new EnumMap<>(kinds);
        file.values().forEach((key, value) -> {
            if (!others.contains(key)) {
                changed.put(kind(file, kinds.getEnumConstants(), id, key), severity(file, key, value));
            }
        });
        return new SeverityChanges<>(changed);
    }

    private static <K> K kind(PropertiesFile file, K[] kinds, Function<K, String> id, String name) {
        return Arrays.stream(kinds)
                .filter(kind -> id.apply(kind).equals(name))
                .findFirst()
                .orElseThrow(() -> file.error("gives a severity to " + name + ", which does not exist. It can be: "
                        + Arrays.stream(kinds).map(id).sorted().collect(Collectors.joining(", ")) + "."));
    }

    private static Optional<Severity> severity(PropertiesFile file, String kind, String name) {
        if (name.equals(OFF)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Severity.values())
                .filter(severity -> severity.id().equals(name))
                .findFirst()
                .orElseThrow(() -> file.error(
                        "gives " + kind + " the severity '" + name + "'. Write error, warning, style or off.")));
    }

    /** Returns these changes with another one. Without a severity, a kind is switched off. */
    public SeverityChanges<K> with(K kind, Optional<Severity> severity) {
        Map<K, Optional<Severity>> more = new EnumMap<>(kind.getDeclaringClass());
        more.putAll(changed);
        more.put(kind, severity);
        return new SeverityChanges<>(more);
    }

    /** Returns the severity of a finding; empty if its kind is switched off. */
    public Optional<Severity> of(K kind, Severity otherwise) {
        return changed.getOrDefault(kind, Optional.of(otherwise));
    }
}
