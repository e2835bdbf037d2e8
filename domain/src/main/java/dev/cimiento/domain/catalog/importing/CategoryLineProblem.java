package dev.cimiento.domain.catalog.importing;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.importing.LineProblem;

/** The reasons to reject a category line of an imported file. */
public enum CategoryLineProblem {
    NAME_REPEATED("name", "is the same as in line %s"),
    NAME_TAKEN("name", "%s is taken"),
    PARENT_UNKNOWN("parent", "%s does not exist"),
    CYCLE("parent", "makes the category its own ancestor"),
    TOO_DEEP("parent", "makes the tree deeper than " + Category.MAX_DEPTH + " levels");

    private final String column;
    private final String message;

    CategoryLineProblem(String column, String message) {
        this.column = column;
        this.message = message;
    }

    public LineProblem at(long line, String value) {
        return new LineProblem(line, column, message.formatted(value));
    }
}
