package dev.cimiento.web.shared.list;

import dev.cimiento.web.shared.value.Fingerprint;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a list as the client requested it, without the position of the page.
 *
 * @param query percent-encoded as the client sent it, without {@code cursor} and {@code offset}
 * @param filter a hash of the path and of the parameters that filter the list
 */
record ListUrl(String path, String query, String filter) {

    private static final Set<String> POSITION = Set.of(ListParameter.CURSOR.text(), ListParameter.OFFSET.text());

    static ListUrl of(HttpServletRequest request) {
        return new ListUrl(request.getRequestURI(), withoutPosition(request.getQueryString()), filter(request));
    }

    String first() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    String at(Cursor cursor) {
        String position = ListParameter.CURSOR.text() + "=" + cursor;
        return path + "?" + (query.isEmpty() ? position : query + "&" + position);
    }

    private static String withoutPosition(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !POSITION.contains(name(pair)))
                        .collect(Collectors.joining("&"));
    }

    private static String name(String pair) {
        return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
    }

    private static String filter(HttpServletRequest request) {
        Map<String, String[]> filters = new TreeMap<>(request.getParameterMap());
        filters.keySet().removeAll(ListParameter.NAMES);
        StringJoiner text = new StringJoiner("\n").add(request.getRequestURI());
        filters.forEach((name, values) -> text.add(name).add(String.join(",", values)));
        return Fingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
