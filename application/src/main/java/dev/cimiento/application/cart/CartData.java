package dev.cimiento.application.cart;

import dev.cimiento.application.account.data.PersonalData;
import dev.cimiento.application.account.data.PersonalRecords;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.cart.CartLineView;
import dev.cimiento.domain.cart.CartRepository;
import dev.cimiento.domain.shared.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Personal data in carts. */
public final class CartData implements PersonalData {

    private final CartRepository carts;

    public CartData(CartRepository carts) {
        this.carts = carts;
    }

    /** Clears the cart before the user is deleted, in the same lock order as a checkout, to avoid deadlocks. */
    @Override
    public void eraseOf(Entity<User> user) {
        carts.clear(user.id());
    }

    @Override
    public List<PersonalRecords> recordsOf(Entity<User> user) {
        return List.of(new PersonalRecords(
                "cart", carts.find(user.id()).lines().stream().map(CartData::line)));
    }

    private static Map<String, Object> line(CartLineView line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("productId", line.productId().toString());
        values.put("name", line.name());
        values.put("quantity", line.quantity());
        return values;
    }
}
