package dev.cimiento.db.proof.result;

import dev.cimiento.db.analysis.UnselectedColumn;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Findings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties of beans that a statement leaves at their default by mistake. Many statements omit properties on
 * purpose. Therefore, an unfilled property is reported only in these cases:
 *
 * <ul>
 *   <li>It is the only one of its bean.
 *   <li>The query returns other columns of a table, but not this one, which belongs to a key of the table.
 *   <li>The query returns other columns of the table, and no statement fills the property.
 * </ul>
 */
final class UnfilledProperties {

    /** A bean with fewer properties is too small for a rule about the only unfilled one. */
    private static final int FEWEST_PROPERTIES = 3;

    private record Candidate(Class<?> type, String property) {}

    private final Configuration configuration;
    private final Findings findings;
    private final Map<Class<?>, Set<String>> filledByAny = new HashMap<>();
    private final Map<Candidate, Findings> candidates = new LinkedHashMap<>();

    UnfilledProperties(Configuration configuration, Findings findings) {
        this.configuration = configuration;
        this.findings = findings;
    }

    /**
     * Checks the result of a statement, whose columns fill these properties of a bean.
     *
     * @param finding creates the finding of a property
     */
    void check(
            Class<?> bean, Set<String> filled, List<UnselectedColumn> unselected, Function<String, Finding> finding) {
        MetaClass meta = MetaClass.forClass(bean, configuration.getReflectorFactory());
        List<String> properties = Arrays.stream(meta.getSetterNames())
                .filter(name -> configuration.getTypeHandlerRegistry().hasTypeHandler(meta.getSetterType(name)))
                .toList();
        List<String> unfilled =
                properties.stream().filter(name -> !filled.contains(name)).toList();
        filledByAny.computeIfAbsent(bean, type -> new HashSet<>()).addAll(filled);
        if (unfilled.size() == 1 && properties.size() >= FEWEST_PROPERTIES) {
            findings.add(finding.apply(unfilled.get(0)));
            return;
        }
        boolean mostlyFilled = unfilled.size() * 2 <= properties.size();
        for (UnselectedColumn column : unselected) {
            @Nullable String property = meta.findProperty(column.name(), configuration.isMapUnderscoreToCamelCase());
            if (property == null || !unfilled.contains(property)) {
                continue;
            }
            if (column.key() && mostlyFilled) {
                findings.add(finding.apply(property));
            } else {
                candidates
                        .computeIfAbsent(new Candidate(bean, property), candidate -> new Findings())
                        .add(finding.apply(property));
            }
        }
    }

    /** Reports the properties that no statement fills, after all statements were checked. */
    void reportNeverFilled() {
        candidates.forEach((candidate, found) -> {
            if (!filledByAny.getOrDefault(candidate.type(), Set.of()).contains(candidate.property())) {
                found.all().forEach(findings::add);
            }
        });
    }
}
