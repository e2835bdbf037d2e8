package dev.cimiento.db.proof.check;

import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.MapperSources;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.source.JavaSource;
import dev.cimiento.db.statement.source.Place;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.MapKey;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.session.Configuration;

/**
 * Checks what MyBatis resolves only when a mapper is called: the statements of methods and nested selects, and the
 * properties that result maps, keys and {@code @MapKey} name.
 */
public final class MapperStructure {

    private final Configuration configuration;
    private final Findings findings;

    public MapperStructure(Configuration configuration, Findings findings) {
        this.configuration = configuration;
        this.findings = findings;
    }

    /** @param selected selects methods, statements and result maps by their id */
    public void check(Predicate<String> selected) {
        for (Class<?> mapper : configuration.getMapperRegistry().getMappers()) {
            try {
                boolean calls = isMapper(mapper);
                for (Method method : mapper.getMethods()) {
                    String id = mapper.getName() + "." + method.getName();
                    if (calls
                            && Modifier.isAbstract(method.getModifiers())
                            && selected.test(id)
                            && isOfApplication(mapper, method)) {
                        checkMethod(mapper, method, id);
                    }
                }
            } catch (LinkageError unloadable) {
                findings.add(
                        FindingKind.UNLOADABLE_CLASS,
                        mapper.getName(),
                        MapperSources.ofType(mapper),
                        "A class that the mapper uses cannot be loaded: " + unloadable,
                        "Put the class on the class path of the proof.");
            }
        }
        Collection<?> maps = configuration.getResultMaps();
        maps.stream()
                .filter(ResultMap.class::isInstance)
                .map(ResultMap.class::cast)
                .distinct()
                .filter(map -> selected.test(map.getId()))
                .forEach(this::checkMap);
    }

    /** MyBatis loads every interface with the name of a namespace, also one that is no mapper. */
    private boolean isMapper(Class<?> type) {
        return type.isAnnotationPresent(Mapper.class)
                || Arrays.stream(type.getMethods()).anyMatch(method -> hasStatement(type, method));
    }

    private boolean hasStatement(Class<?> mapper, Method method) {
        String inherited = method.getDeclaringClass().getName() + "." + method.getName();
        return configuration.hasStatement(mapper.getName() + "." + method.getName(), false)
                || configuration.hasStatement(inherited, false);
    }

    /** Returns false for a method that a framework declares: it may have statements only for some entities. */
    private static boolean isOfApplication(Class<?> mapper, Method method) {
        Class<?> declaring = method.getDeclaringClass();
        return declaring == mapper || JavaSource.of(declaring).isPresent();
    }

    private void checkMethod(Class<?> mapper, Method method, String id) {
        if (method.isAnnotationPresent(Flush.class)) {
            return;
        }
        String inherited = method.getDeclaringClass().getName() + "." + method.getName();
        if (!hasStatement(mapper, method)) {
            findings.add(
                    FindingKind.MISSING_STATEMENT,
                    id,
                    MapperSources.ofMethod(mapper, method),
                    "The method " + method.getName() + " has no statement"
                            + (configuration.getDatabaseId() == null
                                    ? ""
                                    : " for the database id " + configuration.getDatabaseId()),
                    "Write a statement with this id, or remove the method.");
            return;
        }
        MapKey key = method.getAnnotation(MapKey.class);
        MappedStatement statement =
                configuration.getMappedStatement(configuration.hasStatement(id, false) ? id : inherited, false);
        if (key != null && statement.getResultMaps().size() == 1) {
            Class<?> type = statement.getResultMaps().get(0).getType();
            if (hasProperties(type) && !metaOf(type).hasGetter(key.value())) {
                findings.add(
                        FindingKind.UNKNOWN_PROPERTY,
                        id,
                        MapperSources.ofMethod(mapper, method),
                        "@MapKey names " + key.value() + ", which is no property of " + type.getSimpleName(),
                        "Name a property of " + type.getSimpleName() + ".");
            }
        }
    }

    private void checkMap(ResultMap map) {
        for (ResultMapping mapping : map.getResultMappings()) {
            String query = mapping.getNestedQueryId();
            if (query != null && !configuration.hasStatement(query, false)) {
                findings.add(
                        FindingKind.MISSING_STATEMENT,
                        map.getId(),
                        place(map, mapping),
                        "The nested select " + query + " of " + map.getType().getSimpleName() + "."
                                + mapping.getProperty() + " has no statement",
                        "Name an existing statement, with its namespace if it is in another mapper.");
            }
            boolean constructor = mapping.getFlags().contains(ResultFlag.CONSTRUCTOR);
            if (!constructor && mapping.getProperty() != null && !canSet(map.getType(), mapping.getProperty())) {
                findings.add(
                        FindingKind.UNKNOWN_PROPERTY,
                        map.getId(),
                        place(map, mapping),
                        "The result map sets " + mapping.getProperty() + ", which "
                                + map.getType().getSimpleName() + " cannot set",
                        "Name a property of " + map.getType().getSimpleName() + ", or add a setter.");
            }
        }
    }

    private Place place(ResultMap map, ResultMapping mapping) {
        return MapperSources.ofProperty(configuration, map.getId(), mapping.getProperty());
    }

    /** Checks the properties into which a statement puts generated keys. */
    public void checkKeys(Statement statement) {
        MappedStatement mapped = statement.mapped();
        String[] properties = mapped.getKeyProperties();
        if (properties == null) {
            return;
        }
        for (String property : properties) {
            if (statement.refusesKey().test(property.strip())) {
                findings.add(
                        FindingKind.UNKNOWN_PROPERTY,
                        statement.id(),
                        statement.place(),
                        "The key property " + property + " does not exist, or cannot be set",
                        "Name a property of the parameter that has a setter.");
            }
        }
    }

    private boolean canSet(Class<?> type, String property) {
        if (!hasProperties(type)) {
            return true;
        }
        MetaClass meta = metaOf(type);
        return meta.hasSetter(property)
                || meta.hasGetter(property) && Collection.class.isAssignableFrom(meta.getGetterType(property));
    }

    private MetaClass metaOf(Class<?> type) {
        return MetaClass.forClass(type, configuration.getReflectorFactory());
    }

    /** Returns false for a map, a simple value and a type whose subclass is chosen at run time. */
    private boolean hasProperties(Class<?> type) {
        List<Class<?>> general = List.of(Map.class, Collection.class);
        return general.stream().noneMatch(kind -> kind.isAssignableFrom(type))
                && !Modifier.isAbstract(type.getModifiers())
                && type != Object.class
                && !type.isPrimitive()
                && !configuration.getTypeHandlerRegistry().hasTypeHandler(type)
                && !hasFactory();
    }

    /** Returns true if an object factory of the application can create other classes. */
    private boolean hasFactory() {
        return !configuration.getObjectFactory().getClass().getName().startsWith("org.apache.ibatis.");
    }
}
