package dev.cimiento.web.shared.list;

import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.SortKey;
import dev.cimiento.web.shared.problem.MalformedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * A sort order of a list.
 *
 * @param text the order as a client writes it, such as {@code -price}
 */
public record SortOrder(String text, SortKey<?> key, Direction direction) {

    private static final String DESCENDING = "-";

    /** Returns the order of a list without the parameter {@code sort}: the first order that the list offers. */
    static SortOrder defaultOrder(MethodParameter list) {
        return of(offered(list).get(0), list);
    }

    /** @throws MalformedValue if the list does not offer the order */
    static SortOrder of(String text, MethodParameter list) {
        List<String> offered = offered(list);
        if (!offered.contains(text)) {
            throw new MalformedValue("must be one of " + String.join(", ", offered));
        }
        boolean descending = text.startsWith(DESCENDING);
        String name = (descending ? text.substring(DESCENDING.length()) : text).toUpperCase(Locale.ROOT);
        return new SortOrder(text, key(name, list), descending ? Direction.DESCENDING : Direction.ASCENDING);
    }

    public static List<String> offered(MethodParameter list) {
        Sorts sorts = AnnotatedElementUtils.findMergedAnnotation(list.getParameter(), Sorts.class);
        if (sorts == null) {
            throw new IllegalStateException("A ListRequest needs @Sorts: " + list);
        }
        return List.of(sorts.value());
    }

    private static SortKey<?> key(String name, MethodParameter list) {
        Class<?> keys = ResolvableType.forMethodParameter(list).getGeneric(0).resolve(Object.class);
        return Arrays.stream(keys.getEnumConstants())
                .map(SortKey.class::cast)
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such sort key: " + name));
    }
}
