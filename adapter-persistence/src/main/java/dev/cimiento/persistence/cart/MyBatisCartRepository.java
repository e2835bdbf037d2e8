package dev.cimiento.persistence.cart;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.cart.CartLine;
import dev.cimiento.domain.cart.CartRepository;
import dev.cimiento.domain.cart.CartView;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Carts in PostgreSQL. */
public final class MyBatisCartRepository implements CartRepository {

    private final CartMapper mapper;

    public MyBatisCartRepository(Mappers mappers) {
        mapper = mappers.get(CartMapper.class);
    }

    @Override
    public CartView find(Id<User> user) {
        return cart(mapper.find(user));
    }

    @Override
    public CartView lock(Id<User> user) {
        return cart(mapper.lock(user));
    }

    @Override
    public void put(Id<User> user, CartLine line, Instant now) {
        mapper.open(user, now);
        if (mapper.put(user, line, now, MAX_LINES) == 0) {
            throw new Conflict("cart-full", "A cart has at most " + MAX_LINES + " lines.");
        }
    }

    @Override
    public int remove(Id<User> user, Set<Id<Product>> products) {
        return mapper.remove(user, products);
    }

    @Override
    public void clear(Id<User> user) {
        mapper.clear(user);
    }

    private static CartView cart(List<CartLineRow> rows) {
        return new CartView(rows.stream().map(Row::read).toList());
    }
}
