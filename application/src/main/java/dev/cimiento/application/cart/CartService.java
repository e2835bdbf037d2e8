package dev.cimiento.application.cart;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.cart.CartLine;
import dev.cimiento.domain.cart.CartPermissions;
import dev.cimiento.domain.cart.CartRepository;
import dev.cimiento.domain.cart.CartView;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import java.util.Set;

/** The use cases of the current user's cart. */
public class CartService {

    private final CartRepository carts;
    private final EntityFactory entities;
    private final Transactions transactions;

    public CartService(CartRepository carts, EntityFactory entities, Transactions transactions) {
        this.carts = carts;
        this.entities = entities;
        this.transactions = transactions;
    }

    public CartView get(Actor actor) {
        return carts.find(userOf(actor, CartPermissions.READ));
    }

    /**
     * Sets the quantity of a product in the cart.
     *
     * @throws NotFound if the product does not exist
     * @throws Conflict if the cart is full
     */
    public CartView put(Actor actor, CartLine line) {
        Id<User> user = userOf(actor, CartPermissions.WRITE);
        return transactions.inTransaction(() -> {
            carts.put(user, line, entities.now());
            return carts.find(user);
        });
    }

    /** @throws NotFound if the product is not in the cart */
    public void remove(Actor actor, Id<Product> product) {
        if (carts.remove(userOf(actor, CartPermissions.WRITE), Set.of(product)) == 0) {
            throw new NotFound("product in the cart", product);
        }
    }

    public void clear(Actor actor) {
        carts.clear(userOf(actor, CartPermissions.WRITE));
    }

    private static Id<User> userOf(Actor actor, Permission permission) {
        actor.require(permission);
        return new Id<>(actor.requireUser());
    }
}
