package dev.cimiento.web.shared;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request that the server must reject.
 *
 * @param what a description of the error, for the test's name
 * @param headers names and values in turn
 * @param statuses the possible statuses of the response
 * @param field the field that the problem must name
 */
record WrongRequest(
        String what,
        String method,
        String path,
        byte[] body,
        List<String> headers,
        Set<Integer> statuses,
        Optional<String> field) {

    /** Requests of one kind are refused with the same statuses, and all or none of them for a field. */
    record Kind(Set<Integer> statuses, boolean forField, boolean hasBody) {}

    Kind kind() {
        return new Kind(statuses, field.isPresent(), body.length > 0);
    }

    static WrongRequest of(ApiOperation operation, String path, String what, int... statuses) {
        return new WrongRequest(
                what, operation.method(), path, new byte[0], List.of(), boxed(statuses), Optional.empty());
    }

    WrongRequest withBody(byte[] bytes, String... bodyHeaders) {
        return new WrongRequest(what, method, path, bytes, List.of(bodyHeaders), statuses, field);
    }

    WrongRequest withBody(String json, String type) {
        return withBody(json.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
    }

    WrongRequest withHeader(String name, String value) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(name, value));
        return new WrongRequest(what, method, path, body, all, statuses, field);
    }

    WrongRequest naming(String name) {
        return new WrongRequest(what, method, path, body, headers, statuses, Optional.of(name));
    }

    private static Set<Integer> boxed(int... statuses) {
        return Arrays.stream(statuses).boxed().collect(Collectors.toSet());
    }
}
