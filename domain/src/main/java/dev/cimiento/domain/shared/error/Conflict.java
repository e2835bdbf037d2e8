package dev.cimiento.domain.shared.error;

import java.util.List;

/**
 * Thrown when the current state does not allow a request, such as a name that is taken. The request can succeed at
 * another time.
 */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient List<Violation> violations;

    /** @param rule a stable name for the rule, such as {@code sku-taken}, for programs to act on */
    public Conflict(String rule, String message) {
        this(rule, message, List.of());
    }

    /** @param violations the conflicting fields, if the request concerns several objects */
    public Conflict(String rule, String message, List<Violation> violations) {
        super(message);
        this.rule = rule;
        this.violations = List.copyOf(violations);
    }

    public String rule() {
        return rule;
    }

    public List<Violation> violations() {
        return violations;
    }
}
