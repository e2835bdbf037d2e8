package dev.cimiento.db.statement;

import dev.cimiento.db.statement.part.MapperFiles;
import dev.cimiento.db.statement.source.JavaSource;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.source.XmlElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;

/** Finds the positions of methods and result maps in their files. */
public final class MapperSources {

    /** MyBatis names a result map without an id after the elements around it. */
    private static final Pattern NESTED = Pattern.compile("mapper_resultMap\\[([^\\]]+)].*");

    private MapperSources() {}

    /** Returns the position of a type's declaration, or of its file if its source is not found. */
    public static Place ofType(Class<?> type) {
        return JavaSource.of(type).map(JavaSource::type).orElseGet(() -> new Place(JavaSource.path(type), 1, 1));
    }

    /**
     * Returns the position of a mapper's method in the type that declares it. If the source of that type is not found,
     * returns the position of the mapper.
     */
    public static Place ofMethod(Class<?> mapper, Method method) {
        return JavaSource.of(method.getDeclaringClass())
                .map(source -> source.method(method.getName()))
                .orElseGet(() -> ofType(mapper));
    }

    /**
     * Returns the position of the element of a result map that names a property. If there is none, returns the position
     * of the result map, or of the file with its namespace.
     */
    public static Place ofProperty(Configuration configuration, String resultMap, String property) {
        int dot = Math.max(0, resultMap.lastIndexOf('.'));
        String namespace = resultMap.substring(0, dot);
        Matcher nested = NESTED.matcher(resultMap.substring(dot + 1));
        String id = nested.matches() ? namespace + "." + nested.group(1) : resultMap;
        Optional<XmlElement> map = new MapperFiles(configuration).resultMap(id);
        return map.flatMap(found -> within(found)
                        .filter(element -> element.attribute("property").equals(property)
                                || element.attribute("name").equals(property))
                        .findFirst())
                .or(() -> map)
                .map(XmlElement::origin)
                .map(TextOrigin::place)
                .or(() -> configuration.getMapperRegistry().getMappers().stream()
                        .filter(mapper -> mapper.getName().equals(namespace))
                        .findFirst()
                        .map(MapperSources::ofType))
                .orElseGet(() -> new Place(namespace.replace('.', '/') + ".xml", 1, 1));
    }

    private static Stream<XmlElement> within(XmlElement element) {
        return element.elements().flatMap(child -> Stream.concat(Stream.of(child), within(child)));
    }
}
