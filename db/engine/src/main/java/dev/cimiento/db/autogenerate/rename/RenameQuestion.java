package dev.cimiento.db.autogenerate.rename;

/**
 * Whether something is new, or was there under another name.
 *
 * @param subject what is declared, such as {@code column readings.note}
 * @param old the name of what is dropped
 */
public record RenameQuestion(String subject, String old) {

    /** The line that says yes, to stand above what it is about. */
    public String yes() {
        return "-- renamed from: " + old;
    }

    /** The line that says no. */
    public String no() {
        return "-- not renamed";
    }

    @Override
    public String toString() {
        return "Is the " + subject + " what was " + old + " before?";
    }
}
