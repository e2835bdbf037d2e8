package dev.cimiento.domain.shared.error;

import java.util.Locale;

/** The kinds of {@link Violation}. Programs read their names, which never change. */
public enum ViolationCode {
    REQUIRED("The value is missing, null, empty or blank."),
    MALFORMED("The value has the wrong type, or a text does not have the expected form."),
    TOO_SHORT("The text has too few characters."),
    TOO_LONG("The text has too many characters, or the list has too many elements."),
    OUT_OF_RANGE("The number, the time or the number of elements is below its minimum or above its maximum."),
    TOO_PRECISE("The number has too many decimals."),
    UNSUPPORTED("The value is not among the values that are possible here."),
    CONTRADICTORY("The value contradicts another value of the request."),
    UNKNOWN_NAME("The request has no property, parameter or column with this name."),
    REPEATED("The value is given more than once."),
    NOT_FOUND("The value refers to something that does not exist, or that you cannot see."),
    TAKEN("Another object has this value, which must be unique."),
    INCORRECT("The secret, such as a password or a one-time token, is not the right one."),
    CHANGED("The value is no longer the one that the request expects."),
    INSUFFICIENT("There is less of this than the request needs."),
    UNAVAILABLE("The object can no longer be used for this."),
    INVALID("The value breaks another rule, which the message describes.");

    private final String meaning;

    ViolationCode(String meaning) {
        this.meaning = meaning;
    }

    /** Returns the name of the code in the API, such as {@code out-of-range}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the meaning of the code as a sentence. */
    public String meaning() {
        return meaning;
    }
}
