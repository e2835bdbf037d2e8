package dev.cimiento.db.statement.source;

/** Private-use characters, which SQL does not contain, in the text of a rendered statement. */
public final class Marks {

    /** Stands for a parameter. */
    public static final char PARAMETER = '\uE000';

    /** Stands for text that MyBatis substitutes. */
    public static final char SUBSTITUTION = '\uE001';

    private Marks() {}
}
