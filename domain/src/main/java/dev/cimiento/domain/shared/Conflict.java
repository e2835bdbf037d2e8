package dev.cimiento.domain.shared;

/** A rule about several things stands against it, such as a unique name; it may hold at another time. */
public final class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /** @param rule a stable name for the rule, such as {@code sku-taken}, for programs to act on */
    public Conflict(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
