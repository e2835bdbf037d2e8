package dev.cimiento.domain.cart;

/** Whether a line of a cart could be ordered now. */
public enum Availability {
    AVAILABLE,
    /** The product is not offered any more. */
    WITHDRAWN,
    /** There is less in stock than the line asks for. */
    NOT_ENOUGH
}
