package dev.cimiento.db.proof.result;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.Result;
import dev.cimiento.db.statement.type.NullMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Assigns the columns of a result to constructor arguments and properties, as MyBatis does when it reads a row. */
final class ResultTargets {

    private final Configuration configuration;
    private final NullMarks marks;
    private final List<String> columns;
    private final List<Target> targets = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> filled = new HashSet<>();
    private boolean takesAll;

    private ResultTargets(Configuration configuration, NullMarks marks, List<String> columns) {
        this.configuration = configuration;
        this.marks = marks;
        this.columns = columns;
    }

    /** @param columns the columns of the result, in order */
    static ResultTargets of(
            Configuration configuration, NullMarks marks, ResultMap map, Result result, List<String> columns) {
        ResultTargets targets = new ResultTargets(configuration, marks, columns);
        if (targets.isValue(map)) {
            Nullness nullness = result.raw() == Object.class ? Nullness.UNDECIDED : result.nullness();
            targets.take(new Target(columns.get(0), "the result", map.getType(), null, nullness, false, false));
            targets.takesAll = map.getType() == Object.class; // The caller chooses the columns.
        } else {
            targets.read(map, "", false);
        }
        return targets;
    }

    List<Target> targets() {
        return targets;
    }

    /** Returns the properties of a bean with setters that columns fill; empty if the result is no such bean. */
    Set<String> filledProperties() {
        return filled;
    }

    /** Returns the columns that have no target. */
    List<String> unusedColumns() {
        return columns.stream()
                .filter(column -> !takesAll && !taken.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private boolean isValue(ResultMap map) {
        return map.getResultMappings().isEmpty()
                && configuration.getTypeHandlerRegistry().hasTypeHandler(map.getType());
    }

    private void take(Target target) {
        targets.add(target);
        taken.add(target.column().toLowerCase(Locale.ROOT));
    }

    /** @param nested true for a part of a row that MyBatis sets to null if all its columns are null */
    private void read(ResultMap map, String prefix, boolean nested) {
        if (Map.class.isAssignableFrom(map.getType()) || map.getDiscriminator() != null) {
            readDiscriminator(map, prefix);
            takesAll = true; // A map takes every column. A discriminator is known only when there are rows.
            return;
        }
        int argument = 0;
        for (ResultMapping mapping : map.getResultMappings()) {
            boolean constructor = mapping.getFlags().contains(ResultFlag.CONSTRUCTOR);
            read(mapping, map.getType(), prefix, nested, constructor ? argument : -1);
            argument += constructor ? 1 : 0;
        }
        if (isMappedByName(map)) {
            readByName(map, prefix, nested);
        }
    }

    private void readDiscriminator(ResultMap map, String prefix) {
        if (map.getDiscriminator() != null) {
            ResultMapping mapping = map.getDiscriminator().getResultMapping();
            take(new Target(
                    prefix + mapping.getColumn(),
                    "the discriminator of " + map.getType().getSimpleName(),
                    mapping.getJavaType(),
                    mapping.getTypeHandler(),
                    Nullness.UNDECIDED,
                    false,
                    false));
        }
    }

    private void read(ResultMapping mapping, Class<?> owner, String prefix, boolean nested, int argument) {
        if (mapping.getNestedResultMapId() != null) {
            String deeper = mapping.getColumnPrefix() == null ? prefix : prefix + mapping.getColumnPrefix();
            read(configuration.getResultMap(mapping.getNestedResultMapId()), deeper, true);
            return;
        }
        if (mapping.getNestedQueryId() != null) {
            NestedSelect select = new NestedSelect(configuration, mapping.getNestedQueryId());
            mapping.getComposites().forEach(part -> take(select.target(prefix + part.getColumn(), part.getProperty())));
            if (!mapping.isCompositeResult()) {
                take(select.target(prefix + mapping.getColumn()));
            }
            return;
        }
        if (argument < 0 && !hasSetter(owner, mapping.getProperty())) {
            // The result map itself has a finding then, which is not repeated for each statement.
            taken.add((prefix + mapping.getColumn()).toLowerCase(Locale.ROOT));
            return;
        }
        Nullness nullness = nested
                ? Nullness.POSSIBLE
                : argument >= 0
                        ? argumentNullness(owner, argument, mapping.getProperty())
                        : marks.ofProperty(owner, mapping.getProperty());
        String name = mapping.getProperty() != null ? mapping.getProperty() : ResultConstructor.nameOf(owner, argument);
        take(new Target(
                prefix + mapping.getColumn(),
                owner.getSimpleName() + "." + name,
                mapping.getJavaType(),
                mapping.getTypeHandler(),
                nullness,
                argument < 0,
                argument < 0));
    }

    private boolean hasSetter(Class<?> owner, @Nullable String property) {
        return property == null
                || MetaClass.forClass(owner, configuration.getReflectorFactory())
                        .hasSetter(property);
    }

    private Nullness argumentNullness(Class<?> owner, int argument, @Nullable String name) {
        return ResultConstructor.of(owner)
                .map(constructor -> {
                    int named = name == null ? -1 : constructor.names().indexOf(name);
                    return marks.ofArgument(constructor.constructor(), named < 0 ? argument : named);
                })
                .orElse(Nullness.UNDECIDED);
    }

    private boolean isMappedByName(ResultMap map) {
        if (map.getAutoMapping() != null) {
            return map.getAutoMapping();
        }
        AutoMappingBehavior behavior = configuration.getAutoMappingBehavior();
        return map.hasNestedResultMaps() ? behavior == AutoMappingBehavior.FULL : behavior != AutoMappingBehavior.NONE;
    }

    private void readByName(ResultMap map, String prefix, boolean nested) {
        boolean hasSetters = Arrays.stream(map.getType().getDeclaredConstructors())
                .anyMatch(constructor -> constructor.getParameterCount() == 0);
        if (!hasSetters && map.getConstructorResultMappings().isEmpty()) {
            ResultConstructor.of(map.getType()).ifPresent(constructor -> readArguments(constructor, prefix, nested));
        } else if (!map.getType().isRecord()) {
            columns.stream()
                    .filter(column -> !taken.contains(column.toLowerCase(Locale.ROOT)))
                    .toList()
                    .forEach(column -> readSetter(map, column, prefix, nested));
            if (!nested) {
                readFilled(map);
            }
        }
    }

    private void readFilled(ResultMap map) {
        String owner = map.getType().getSimpleName() + ".";
        filled.addAll(map.getMappedProperties());
        targets.stream()
                .filter(target -> target.name().startsWith(owner))
                .forEach(target -> filled.add(target.name().substring(owner.length())));
    }

    /** MyBatis sets a property by its name only if the result map does not name it. */
    private void readSetter(ResultMap map, String column, String prefix, boolean nested) {
        if (!column.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))) {
            return;
        }
        Class<?> type = map.getType();
        MetaClass meta = MetaClass.forClass(type, configuration.getReflectorFactory());
        String property =
                meta.findProperty(column.substring(prefix.length()), configuration.isMapUnderscoreToCamelCase());
        if (property != null
                && meta.hasSetter(property)
                && !map.getMappedProperties().contains(property)) {
            Nullness nullness = nested ? Nullness.POSSIBLE : marks.ofProperty(type, property);
            take(new Target(
                    column,
                    type.getSimpleName() + "." + property,
                    meta.getSetterType(property),
                    null,
                    nullness,
                    true,
                    true));
        }
    }

    private void readArguments(ResultConstructor constructor, String prefix, boolean nested) {
        List<String> names = constructor.names();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<String> column = configuration.isArgNameBasedConstructorAutoMapping()
                    ? columns.stream()
                            .filter(candidate -> isNamed(candidate, prefix, name))
                            .findFirst()
                    : columns.stream().skip(i).findFirst();
            take(new Target(
                    column.orElse(prefix + name),
                    constructor.constructor().getDeclaringClass().getSimpleName() + "." + name,
                    constructor.constructor().getParameterTypes()[i],
                    null,
                    nested ? Nullness.POSSIBLE : marks.ofArgument(constructor.constructor(), i),
                    false,
                    false));
        }
    }

    private boolean isNamed(String column, String prefix, String name) {
        if (!column.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String rest = column.substring(prefix.length());
        return name.equalsIgnoreCase(configuration.isMapUnderscoreToCamelCase() ? rest.replace("_", "") : rest);
    }
}
