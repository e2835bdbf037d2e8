package dev.cimiento.domain.cart;

/** The availability of the product of a cart line. */
public enum Availability {
    AVAILABLE,
    /** The product is no longer sold. */
    WITHDRAWN,
    /** The stock is lower than the quantity of the line. */
    NOT_ENOUGH
}
