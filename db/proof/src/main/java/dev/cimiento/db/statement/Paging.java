package dev.cimiento.db.statement;

import dev.cimiento.db.statement.type.FrameworkTypes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognizes statements whose lists a plugin divides into pages, although their text has no limit. */
final class Paging {

    private static final Set<String> WORDS = Set.of("page", "paging", "paged", "paginate", "paginated", "pagination");

    private Paging() {}

    /**
     * Returns true for a list whose method begins or ends with such a word, or has a parameter with a page's type or with
     * a property that begins or ends with such a word, such as {@code query.pageSize}.
     */
    static boolean isPaged(Method method) {
        return isList(method) && (isNamed(method.getName()) || hasPage(method));
    }

    private static boolean isList(Method method) {
        Class<?> type = method.getReturnType();
        return Collection.class.isAssignableFrom(type) || FrameworkTypes.isPage(type) || type == void.class;
    }

    private static boolean isNamed(String name) {
        List<String> words = Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return WORDS.contains(words.get(0)) || WORDS.contains(words.get(words.size() - 1));
    }

    private static boolean hasPage(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> FrameworkTypes.isPage(type) || hasPageProperty(type));
    }

    private static boolean hasPageProperty(Class<?> type) {
        return !type.getName().startsWith("java.")
                && Arrays.stream(type.getMethods())
                        .filter(method -> method.getParameterCount() == 0)
                        .map(Method::getName)
                        .filter(name -> name.matches("get[A-Z].*"))
                        .anyMatch(name -> isNamed(name.substring("get".length())));
    }
}
