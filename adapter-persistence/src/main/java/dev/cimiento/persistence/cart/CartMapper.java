package dev.cimiento.persistence.cart;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.cart.CartLine;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;

interface CartMapper {

    List<CartLineRow> find(@Param("user") Id<User> user);

    List<CartLineRow> lock(@Param("user") Id<User> user);

    /** Creates the cart if there is none, and locks its row. */
    void open(@Param("user") Id<User> user, @Param("now") Instant now);

    /** @return 0 if the cart already has {@code max} other lines */
    int put(
            @Param("user") Id<User> user,
            @Param("line") CartLine line,
            @Param("now") Instant now,
            @Param("max") int max);

    int remove(@Param("user") Id<User> user, @Param("products") Set<Id<Product>> products);

    void clear(@Param("user") Id<User> user);
}
