package dev.cimiento.domain.cart;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductBuilder;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of cart repositories. */
public abstract class CartRepositoryContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final SequentialIds ids = new SequentialIds();
    private final Id<User> ada = ids.next();
    private final Id<User> bob = ids.next();
    private CartAdapter adapter;

    protected abstract CartAdapter adapter();

    @BeforeEach
    void openStore() {
        adapter = adapter();
        adapter.users().accept(ada);
        adapter.users().accept(bob);
    }

    @Test
    void cart_without_lines_is_empty() {
        assertThat(adapter.carts().find(ada).lines()).isEmpty();
    }

    @Test
    void cart_line_shows_the_current_data_of_its_product() {
        Id<Product> chai = product(aProduct().named("Chai").sku("BEV-1").priced("18.00"));
        adapter.catalog()
                .stock()
                .post(List.of(new StockMovement(ids.next(), chai, 5, "delivery", NOW, Optional.empty())));

        put(ada, chai, 2, 0);

        assertThat(adapter.carts().find(ada).lines())
                .containsExactly(
                        new CartLineView(chai, Optional.of("BEV-1"), "Chai", new BigDecimal("18.00"), true, 5, 2));
        assertThat(adapter.carts().lock(ada)).isEqualTo(adapter.carts().find(ada));
    }

    @Test
    void withdrawn_product_stays_in_the_cart() {
        Id<Product> chai = product(aProduct().withdrawn());

        put(ada, chai, 2, 0);

        assertThat(adapter.carts().find(ada).lines())
                .extracting(CartLineView::availability)
                .containsExactly(Availability.WITHDRAWN);
    }

    @Test
    void product_has_one_cart_line_however_often_it_is_put() {
        Id<Product> chai = product(aProduct());

        put(ada, chai, 2, 0);
        put(ada, chai, 7, 1);

        assertThat(adapter.carts().find(ada).lines())
                .extracting(CartLineView::quantity)
                .containsExactly(7);
    }

    @Test
    void cart_lines_are_in_order_of_addition_and_for_a_checkout_in_order_of_products() {
        Id<Product> first = product(aProduct());
        Id<Product> second = product(aProduct());

        put(ada, second, 1, 0);
        put(ada, first, 1, 1);

        assertThat(adapter.carts().find(ada).lines())
                .extracting(CartLineView::productId)
                .containsExactly(second, first);
        assertThat(adapter.carts().lock(ada).lines())
                .extracting(CartLineView::productId)
                .containsExactly(first, second);
    }

    @Test
    void cart_of_another_user_is_neither_seen_nor_changed() {
        Id<Product> chai = product(aProduct());
        put(ada, chai, 2, 0);

        assertThat(adapter.carts().remove(bob, Set.of(chai))).isZero();
        adapter.carts().clear(bob);

        assertThat(adapter.carts().find(bob).lines()).isEmpty();
        assertThat(adapter.carts().find(ada).lines()).hasSize(1);
    }

    @Test
    void cart_lines_are_removed_by_product_or_all_at_once() {
        Id<Product> chai = product(aProduct());
        Id<Product> chang = product(aProduct());
        Id<Product> syrup = product(aProduct());
        List.of(chai, chang, syrup).forEach(product -> put(ada, product, 1, 0));

        assertThat(adapter.carts().remove(ada, Set.of(chai, ids.next()))).isEqualTo(1);
        assertThat(adapter.carts().find(ada).lines())
                .extracting(CartLineView::productId)
                .containsExactly(chang, syrup);

        adapter.carts().clear(ada);
        assertThat(adapter.carts().find(ada).lines()).isEmpty();
    }

    @Test
    void unknown_product_cannot_be_put_into_a_cart() {
        assertThatThrownBy(() -> put(ada, ids.next(), 1, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void cart_line_is_deleted_with_its_product() {
        Id<Product> chai = product(aProduct());
        put(ada, chai, 1, 0);

        adapter.catalog().products().remove(chai, 1);

        assertThat(adapter.carts().find(ada).lines()).isEmpty();
    }

    @Test
    void cart_has_a_maximum_of_lines_even_if_several_requests_fill_it_at_once() {
        List<Id<Product>> products = IntStream.range(0, CartRepository.MAX_LINES + 3)
                .mapToObj(number -> product(aProduct()))
                .toList();
        products.subList(0, CartRepository.MAX_LINES - 1).forEach(product -> put(ada, product, 1, 0));

        List<Boolean> taken = ConcurrentWork.run(
                4, number -> succeeds(() -> put(ada, products.get(products.size() - 1 - number), 1, 1)));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(adapter.carts().find(ada).lines()).hasSize(CartRepository.MAX_LINES);
        put(ada, products.get(0), 9, 2);
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Conflict full) {
            assertThat(full.rule()).isEqualTo("cart-full");
            return false;
        }
    }

    private void put(Id<User> user, Id<Product> product, int quantity, int second) {
        adapter.catalog().transactions().inTransaction(() -> {
            adapter.carts().put(user, new CartLine(product, quantity), NOW.plusSeconds(second));
            return product;
        });
    }

    private Id<Product> product(ProductBuilder product) {
        Id<Product> id = ids.next();
        adapter.catalog().products().add(Entity.created(id, NOW, product.build()));
        return id;
    }
}
