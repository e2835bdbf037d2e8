package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.StaleVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/**
 * Which versions a change is meant for (RFC 9110, 13.1.1); with none given, or {@code *}, for whatever is there.
 *
 * @param versions of the strong tags, since weak ones never match
 */
record IfMatch(boolean anything, SortedSet<Integer> versions) {

    /** No entity has this version: what is left of a header whose tags are all weak or not ours. */
    private static final int NEVER = 0;

    private static final int MAX_TAGS = 10;

    static IfMatch of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.equals("*")) {
            return new IfMatch(true, new TreeSet<>());
        }
        SortedSet<Integer> versions = new TreeSet<>();
        EntityTag.listed(HttpHeaders.IF_MATCH, request).stream()
                .filter(tag -> !tag.weak())
                .flatMapToInt(tag -> tag.version().stream())
                .forEach(versions::add);
        if (versions.isEmpty()) {
            versions.add(NEVER);
        }
        if (versions.size() > MAX_TAGS) {
            throw new MalformedRequest(HttpHeaders.IF_MATCH, "must not have more than " + MAX_TAGS + " tags");
        }
        return new IfMatch(false, versions);
    }

    /** @throws StaleVersion when the present version is none of these */
    <R> R apply(Function<OptionalInt, R> change) {
        if (anything) {
            return change.apply(OptionalInt.empty());
        }
        // Versions only grow: tried from the oldest on, the present one is met, whoever changes it meanwhile.
        Iterator<Integer> tried = versions.iterator();
        while (true) {
            try {
                return change.apply(OptionalInt.of(tried.next()));
            } catch (StaleVersion stale) {
                if (!tried.hasNext()) {
                    throw stale;
                }
            }
        }
    }
}
