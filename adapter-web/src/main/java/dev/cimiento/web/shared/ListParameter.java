package dev.cimiento.web.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters that every list has. */
enum ListParameter {
    LIMIT("limit"),
    CURSOR("cursor"),
    OFFSET("offset"),
    SORT("sort"),
    COUNT("count");

    static final Set<String> NAMES =
            Arrays.stream(values()).map(ListParameter::text).collect(Collectors.toUnmodifiableSet());

    private final String text;

    ListParameter(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
