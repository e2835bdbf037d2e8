package dev.cimiento.domain.cart;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Set;

/** Where carts are kept: one a user, there from its first line on. */
public interface CartRepository {

    /** The most lines that a cart has. */
    int MAX_LINES = 100;

    /** In the order in which the products came into it; empty where nothing ever did. */
    CartView find(Id<User> user);

    /**
     * As {@link #find}, in the order of the products' ids, for one who is about to order: until the transaction ends,
     * nobody else orders these lines, changes them, takes of the stock of their products, or deletes those.
     */
    CartView lock(Id<User> user);

    /**
     * Puts a line in the place of the one with the same product. To be called inside a transaction.
     *
     * @throws Conflict {@code cart-full} when there would be more than {@value #MAX_LINES}
     * @throws NotFound when there is no such product, or no such user
     */
    void put(Id<User> user, CartLine line, Instant now);

    /**
     * Takes the lines of these products out, as far as they are there.
     *
     * @return how many were
     */
    int remove(Id<User> user, Set<Id<Product>> products);

    void clear(Id<User> user);
}
