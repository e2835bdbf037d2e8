package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Violation;
import java.util.List;

/** The request is not one that can be: its syntax, a type or a parameter is wrong. It never reaches the domain. */
final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    MalformedRequest(String message) {
        super(message);
        this.violations = List.of();
    }

    MalformedRequest(List<Violation> violations) {
        super("Some parts of the request cannot be understood.");
        this.violations = List.copyOf(violations);
    }

    MalformedRequest(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    List<Violation> violations() {
        return violations;
    }

    List<FieldError> errors() {
        return violations.stream().map(FieldError::of).toList();
    }
}
