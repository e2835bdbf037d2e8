package dev.cimiento.domain.cart;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Set;

/** Stores carts: at most one for each user, which exists from its first line on. */
public interface CartRepository {

    /** The maximum number of lines in a cart. */
    int MAX_LINES = 100;

    /**
     * Returns the cart with its lines in the order in which they were added. A user without a cart gets an empty one.
     */
    CartView find(Id<User> user);

    /**
     * Returns the cart for checkout, with its lines in the order of the products' ids. Until the transaction ends, no
     * other transaction orders or changes these lines, changes the stock of their products, or deletes the products.
     */
    CartView lock(Id<User> user);

    /**
     * Adds a line, or replaces the line with the same product. Called inside a transaction.
     *
     * @throws Conflict {@code cart-full} if the cart would have more than {@value #MAX_LINES} lines
     * @throws NotFound if the product or the user does not exist
     */
    void put(Id<User> user, CartLine line, Instant now);

    /**
     * Removes the lines of these products, if there are any.
     *
     * @return the number of removed lines
     */
    int remove(Id<User> user, Set<Id<Product>> products);

    void clear(Id<User> user);
}
