package dev.cimiento.db.statement.type;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Types of parameters that a plugin of MyBatis uses instead of the SQL of the statement. They are recognized by name,
 * because the proof does not depend on the plugins.
 */
public final class FrameworkTypes {

    private static final Set<String> PAGES =
            Set.of("IPage", "Page", "Pageable", "PageRequest", "PageBounds", "RowBounds");

    static final String WRAPPER = "com.baomidou.mybatisplus.core.conditions.Wrapper";

    private FrameworkTypes() {}

    /** Returns true for a type that describes the page that a plugin selects, such as MyBatis-Plus' {@code IPage}. */
    public static boolean isPage(Class<?> type) {
        return withSupertypes(type).anyMatch(found -> PAGES.contains(found.getSimpleName()));
    }

    /** Returns true for a type whose value contains conditions: MyBatis-Plus' {@code Wrapper}. */
    public static boolean isWrapper(Class<?> type) {
        return withSupertypes(type).anyMatch(found -> found.getName().equals(WRAPPER));
    }

    private static Stream<Class<?>> withSupertypes(Class<?> type) {
        Stream<Class<?>> above = type.getSuperclass() == null ? Stream.empty() : withSupertypes(type.getSuperclass());
        return Stream.concat(
                Stream.of(type),
                Stream.concat(above, Stream.of(type.getInterfaces()).flatMap(FrameworkTypes::withSupertypes)));
    }
}
