package dev.cimiento.db.autogenerate.rename;

/**
 * A question whether a declared object is new or a renamed one.
 *
 * @param subject the declared object, such as {@code column readings.note}
 * @param old the name of the object that would be dropped
 */
public record RenameQuestion(String subject, String old) {

    /** Returns the line that says yes. It belongs above the declared object. */
    public String yes() {
        return "-- renamed from: " + old;
    }

    /** Returns the line that says no. It belongs above the declared object. */
    public String no() {
        return "-- not renamed";
    }

    @Override
    public String toString() {
        return "Was the " + subject + " renamed from " + old + "?";
    }
}
