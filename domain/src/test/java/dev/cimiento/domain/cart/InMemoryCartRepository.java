package dev.cimiento.domain.cart;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Carts in memory. */
public final class InMemoryCartRepository implements CartRepository {

    private record Key(Id<User> user, Id<Product> product) {}

    private final InMemoryDatabase database;
    private final Table<Key, CartLine> lines;
    private final ProductRepository products;

    public InMemoryCartRepository(InMemoryDatabase database, CatalogTables catalog, ProductRepository products) {
        this.database = database;
        this.lines = database.newTable();
        this.products = products;
        catalog.onRemovalOfProduct(product ->
                lines.change(rows -> rows.keySet().removeIf(key -> key.product().equals(product))));
    }

    @Override
    public CartView find(Id<User> user) {
        return database.statement(
                () -> new CartView(of(user).flatMap(this::view).toList()));
    }

    /** Locks nothing: a transaction has the only lock of the store. */
    @Override
    public CartView lock(Id<User> user) {
        return database.statement(() -> new CartView(of(user).flatMap(this::view)
                .sorted(Comparator.comparing(CartLineView::productId))
                .toList()));
    }

    @Override
    public void put(Id<User> user, CartLine line, Instant now) {
        database.statement(() -> {
            if (products.find(line.productId()).isEmpty()) {
                throw new NotFound("product", line.productId());
            }
            lines.change(rows -> rows.put(new Key(user, line.productId()), line));
            if (of(user).count() > MAX_LINES) {
                throw new Conflict("cart-full", "A cart has at most " + MAX_LINES + " lines.");
            }
            return line;
        });
    }

    @Override
    public int remove(Id<User> user, Set<Id<Product>> removed) {
        return database.statement(() -> {
            int before = lines.rows().size();
            lines.change(
                    rows -> rows.keySet().removeIf(key -> key.user().equals(user) && removed.contains(key.product())));
            return before - lines.rows().size();
        });
    }

    @Override
    public void clear(Id<User> user) {
        database.statement(() -> {
            lines.change(rows -> rows.keySet().removeIf(key -> key.user().equals(user)));
            return user;
        });
    }

    private Stream<CartLine> of(Id<User> user) {
        return lines.rows().entrySet().stream()
                .filter(row -> row.getKey().user().equals(user))
                .map(Map.Entry::getValue);
    }

    private Stream<CartLineView> view(CartLine line) {
        return products.find(line.productId()).stream().map(product -> view(line, product));
    }

    private static CartLineView view(CartLine line, ProductView product) {
        Product state = product.entity().state();
        return new CartLineView(
                line.productId(),
                state.sku(),
                state.name(),
                state.price(),
                state.active(),
                product.stock(),
                line.quantity());
    }
}
