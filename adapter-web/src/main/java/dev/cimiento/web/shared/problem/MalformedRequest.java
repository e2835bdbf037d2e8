package dev.cimiento.web.shared.problem;

import dev.cimiento.domain.shared.error.Violation;
import java.util.List;

/** The request is not one that can be: its syntax, a type or a parameter is wrong. It never reaches the domain. */
public final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So many mistakes are named at most: a body has room for more than anybody reads. */
    public static final int MAX_NAMED = 100;

    private final transient List<Violation> violations;

    public MalformedRequest(String message) {
        super(message);
        this.violations = List.of();
    }

    public MalformedRequest(List<Violation> violations) {
        super("Some parts of the request cannot be understood"
                + (violations.size() > MAX_NAMED ? ", the first " + MAX_NAMED + " are named." : "."));
        this.violations = violations.stream().limit(MAX_NAMED).toList();
    }

    public MalformedRequest(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<FieldError> errors() {
        return violations.stream().map(FieldError::of).toList();
    }
}
