package dev.cimiento.domain.shared.error;

/**
 * Thrown when the version that a request wants to change is no longer current: another request changed or deleted the
 * entity.
 */
public final class StaleVersion extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param entity its id, or another name that the client knows */
    public StaleVersion(Object entity) {
        super(entity + " was changed by another request in the meantime. Read it again.");
    }
}
