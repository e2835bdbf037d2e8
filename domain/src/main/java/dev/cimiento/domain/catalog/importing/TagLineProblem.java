package dev.cimiento.domain.catalog.importing;

import dev.cimiento.domain.importing.LineProblem;

/** What can stand against a tag on a line of a file. */
public enum TagLineProblem {
    NAME_REPEATED("is the same as in line %s"),
    NAME_TAKEN("%s is taken");

    private final String message;

    TagLineProblem(String message) {
        this.message = message;
    }

    public LineProblem at(long line, String value) {
        return new LineProblem(line, "name", message.formatted(value));
    }
}
