package dev.cimiento.web.shared;

/** A text does not have the form that a value of its type has. */
final class MalformedValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason to be read behind the name of the value: "must be true or false" */
    MalformedValue(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The request in which this is the value of a field. */
    MalformedRequest of(String field) {
        return new MalformedRequest(field, reason);
    }
}
