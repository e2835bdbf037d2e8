package dev.cimiento.domain.catalog.importing;

import dev.cimiento.domain.importing.LineProblem;

/** The reasons to reject a tag line of an imported file. */
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
