package dev.cimiento.persistence.sample;

import dev.cimiento.domain.importing.LineProblem;

/** The reasons to reject a line of an imported file of notes. */
enum NoteLineProblem {
    CODE_REPEATED("code", "is the same as in line %s"),
    CODE_TAKEN("code", "%s is taken"),
    PARENT_UNKNOWN("parent", "%s does not exist");

    private final String column;
    private final String message;

    NoteLineProblem(String column, String message) {
        this.column = column;
        this.message = message;
    }

    LineProblem at(long line, String value) {
        return new LineProblem(line, column, message.formatted(value));
    }
}
