package dev.cimiento.web.shared.list;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters that every list has. */
public enum ListParameter {
    LIMIT("limit"),
    CURSOR("cursor"),
    OFFSET("offset"),
    SORT("sort"),
    COUNT("count");

    public static final Set<String> NAMES =
            Arrays.stream(values()).map(ListParameter::text).collect(Collectors.toUnmodifiableSet());

    private final String text;

    ListParameter(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
