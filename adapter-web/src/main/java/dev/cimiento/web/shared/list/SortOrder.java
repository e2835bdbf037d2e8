package dev.cimiento.web.shared.list;

import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.SortKey;
import dev.cimiento.web.shared.problem.MalformedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The orders of each list, by its parameter. Reading the annotations for each request took 5 % of a list's time. */
    private static final Map<MethodParameter, Offer> OFFERED = new ConcurrentHashMap<>();

    /** @param forSearches the order of a list that is searched for a text, unless it names another one */
    private record Offer(List<SortOrder> orders, SortOrder forSearches) {}

    /**
     * Returns the order of a list without the parameter {@code sort}: the one for searches, or the first one that the list
     * offers.
     *
     * @param searched true if the list is searched for a text
     */
    static SortOrder defaultOrder(MethodParameter list, boolean searched) {
        return searched ? offerOf(list).forSearches() : offerOf(list).orders().get(0);
    }

    /** @throws MalformedValue if the list does not offer the order */
    static SortOrder of(String text, MethodParameter list) {
        return offerOf(list).orders().stream()
                .filter(order -> order.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("must be one of " + String.join(", ", offered(list))));
    }

    public static List<String> offered(MethodParameter list) {
        return offerOf(list).orders().stream().map(SortOrder::text).toList();
    }

    private static Offer offerOf(MethodParameter list) {
        return OFFERED.computeIfAbsent(list, SortOrder::declared);
    }

    private static Offer declared(MethodParameter list) {
        Sorts sorts = AnnotatedElementUtils.findMergedAnnotation(list.getParameter(), Sorts.class);
        if (sorts == null) {
            throw new IllegalStateException("A ListRequest needs @Sorts: " + list);
        }
        List<SortOrder> orders =
                Arrays.stream(sorts.value()).map(text -> declared(text, list)).toList();
        String forSearches = sorts.searched();
        return new Offer(orders, forSearches.isEmpty() ? orders.get(0) : declared(forSearches, list));
    }

    private static SortOrder declared(String text, MethodParameter list) {
        boolean descending = text.startsWith(DESCENDING);
        String name = (descending ? text.substring(DESCENDING.length()) : text).toUpperCase(Locale.ROOT);
        return new SortOrder(text, key(name, list), descending ? Direction.DESCENDING : Direction.ASCENDING);
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
