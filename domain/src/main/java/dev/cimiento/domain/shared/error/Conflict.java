package dev.cimiento.domain.shared.error;

import java.util.List;

/** A rule about several things stands against it, such as a unique name; it may hold at another time. */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient List<Violation> violations;

    /** @param rule a stable name for the rule, such as {@code sku-taken}, for programs to act on */
    public Conflict(String rule, String message) {
        this(rule, message, List.of());
    }

    /** @param violations where it stands against which of several things */
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
