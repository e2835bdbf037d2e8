package dev.cimiento.db.proof.result;

import dev.cimiento.db.analysis.UnselectedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

    /** @param report reports the property */
    private record Candidate(Class<?> type, String property, Consumer<String> report) {}

    private final Configuration configuration;
    private final Map<Class<?>, Set<String>> filledByAny = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();

    UnfilledProperties(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Checks the result of a statement, whose columns fill these properties of a bean.
     *
     * @param report reports a property; it can be called later
     */
    void check(Class<?> bean, Set<String> filled, List<UnselectedColumn> unselected, Consumer<String> report) {
        MetaClass meta = MetaClass.forClass(bean, configuration.getReflectorFactory());
        List<String> properties = Arrays.stream(meta.getSetterNames())
                .filter(name -> configuration.getTypeHandlerRegistry().hasTypeHandler(meta.getSetterType(name)))
                .toList();
        List<String> unfilled =
                properties.stream().filter(name -> !filled.contains(name)).toList();
        filledByAny.computeIfAbsent(bean, type -> new HashSet<>()).addAll(filled);
        if (unfilled.size() == 1 && properties.size() >= FEWEST_PROPERTIES) {
            report.accept(unfilled.get(0));
            return;
        }
        boolean mostlyFilled = unfilled.size() * 2 <= properties.size();
        for (UnselectedColumn column : unselected) {
            @Nullable String property = meta.findProperty(column.name(), configuration.isMapUnderscoreToCamelCase());
            if (property == null || !unfilled.contains(property)) {
                continue;
            }
            if (column.key() && mostlyFilled) {
                report.accept(property);
            } else {
                candidates.add(new Candidate(bean, property, report));
            }
        }
    }

    /** Reports the properties that no statement fills, after all statements were checked. */
    void reportNeverFilled() {
        candidates.stream()
                .filter(candidate ->
                        !filledByAny.getOrDefault(candidate.type(), Set.of()).contains(candidate.property()))
                .forEach(candidate -> candidate.report().accept(candidate.property()));
    }
}
