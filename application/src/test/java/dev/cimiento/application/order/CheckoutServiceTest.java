package dev.cimiento.application.order;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.order.OrderPolicy;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckoutServiceTest {

    private final OrderUseCases shop = new OrderUseCases();
    private final Actor ada = shop.buyer("ada");
    private final Id<Product> chai = shop.product("Chai", "18.00", 10);

    @Test
    void checkout_orders_the_cart_at_current_prices() {
        shop.put(ada, chai, 2);

        Entity<Order> order = shop.place(ada);

        assertThat(shop.orders.get(ada, order.id())).isEqualTo(order);
        assertThat(order.state().state()).isEqualTo(OrderState.PLACED);
        assertThat(order.state().lines())
                .containsExactly(
                        new OrderLine(chai, Optional.empty(), "Chai", new BigDecimal("18.00"), 2, BigDecimal.ZERO));
        assertThat(order.state().total()).isEqualTo("36.00");
        assertThat(order.state().history()).containsExactly(OrderEvent.of(OrderStep.PLACE, shop.entities.now(), ada));
        assertThat(shop.stock(chai)).isEqualTo(8);
        assertThat(shop.carts.get(ada).lines()).isEmpty();
    }

    @Test
    void buyer_gets_a_confirmation_mail() {
        shop.put(ada, chai, 2);

        shop.place(ada);

        assertThat(shop.outbox.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("ada@example.org");
            assertThat(mail.text()).contains("2 x Chai, 18.00 each", "Total: 36.00");
        });
    }

    @Test
    void empty_cart_cannot_be_ordered() {
        assertRefused("cart-empty", () -> shop.place(ada));
    }

    @Test
    void each_product_without_enough_stock_is_reported_and_nothing_changes() {
        Id<Product> chang = shop.product("Chang", "19.00", 1);
        Id<Product> syrup = shop.product("Syrup", "10.00", 5);
        shop.put(ada, chai, 11);
        shop.put(ada, chang, 3);
        shop.put(ada, syrup, 5);

        assertThatThrownBy(() -> shop.place(ada)).isInstanceOfSatisfying(Conflict.class, refused -> {
            assertThat(refused.rule()).isEqualTo("not-enough-stock");
            assertThat(refused.violations())
                    .containsExactly(
                            new Violation(
                                    chai.toString(),
                                    ViolationCode.INSUFFICIENT,
                                    "is in the cart 11 times, but only 10 are in stock: Chai"),
                            new Violation(
                                    chang.toString(),
                                    ViolationCode.INSUFFICIENT,
                                    "is in the cart 3 times, but only 1 are in stock: Chang"));
        });
        assertThat(shop.stock(syrup)).isEqualTo(5);
        assertThat(shop.carts.get(ada).lines()).hasSize(3);
        assertThat(shop.outbox.mails()).isEmpty();
    }

    @Test
    void a_product_that_was_withdrawn_is_not_sold() {
        shop.put(ada, chai, 1);
        change(chai, aProduct().named("Chai").withdrawn().build());

        assertRefused("product-withdrawn", () -> shop.place(ada));
    }

    @Test
    void order_with_another_total_than_expected_is_rejected() {
        shop.put(ada, chai, 2);
        change(chai, aProduct().named("Chai").priced("20.00").build());

        assertThatThrownBy(() -> shop.place(ada, "36.00")).isInstanceOfSatisfying(Conflict.class, refused -> {
            assertThat(refused.rule()).isEqualTo("total-changed");
            assertThat(refused.violations())
                    .containsExactly(
                            new Violation("total", ViolationCode.CHANGED, "is 40.00 now, and not 36.00"),
                            new Violation(chai.toString(), ViolationCode.CHANGED, "costs 20.00, 2 times: Chai"));
        });
        assertThat(shop.stock(chai)).isEqualTo(10);
        assertThat(shop.place(ada, "40").state().total()).isEqualTo("40.00");
    }

    @Test
    void order_without_an_address_is_shipped_to_the_address_of_the_profile() {
        shop.put(ada, chai, 1);
        Checkout anywhere = new Checkout(Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> shop.checkout.place(ada, anywhere))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("shippingAddress is required");
        Optional<String> none = Optional.empty();
        Id<Profile> id = new Id<>(ada.requireUser());
        shop.profiles.put(Entity.created(
                id,
                shop.entities.now(),
                new Profile(none, none, none, none, none, Optional.of(OrderUseCases.ADDRESS))));

        assertThat(shop.checkout.place(ada, anywhere).state().shippingAddress()).contains(OrderUseCases.ADDRESS);
    }

    @Test
    void user_without_the_permission_cannot_place_an_order() {
        Actor onlooker = Actors.of(ada.requireUser());
        shop.put(ada, chai, 1);

        assertThatThrownBy(() -> shop.place(onlooker)).isInstanceOf(Forbidden.class);
    }

    @Test
    void user_with_an_unverified_address_cannot_place_an_order() {
        Actor bob = shop.buyer("bob", false);
        shop.put(bob, chai, 1);

        assertRefused("email-not-verified", () -> shop.place(bob));

        assertThat(shop.stock(chai)).isEqualTo(10);
        assertThat(shop.outbox.mails()).isEmpty();
    }

    @Test
    void orders_of_one_user_are_limited_and_refused_orders_do_not_count() {
        for (int order = 0; order < OrderPolicy.DEFAULT.placing().burst(); order++) {
            assertRefused("cart-empty", () -> shop.place(ada));
            shop.put(ada, chai, 1);
            shop.orders.step(ada, shop.place(ada).id(), OrderStep.CANCEL, ExpectedVersion.ANY, Optional.empty());
        }
        shop.put(ada, chai, 1);
        assertThatThrownBy(() -> shop.place(ada)).isInstanceOf(TooManyRequests.class);

        Actor bob = shop.buyer("bob");
        shop.put(bob, chai, 1);
        assertThat(shop.place(bob).version()).isEqualTo(1);
        shop.clock.advance(OrderPolicy.DEFAULT.placing().interval());
        assertThat(shop.place(ada).version()).isEqualTo(1);
    }

    @Test
    void last_piece_in_stock_is_sold_once_to_50_concurrent_buyers() {
        Id<Product> last = shop.product("Last", "1.00", 1);
        List<Actor> buyers = IntStream.range(0, 50)
                .mapToObj(number -> shop.buyer("buyer" + number))
                .toList();
        buyers.forEach(buyer -> shop.put(buyer, last, 1));

        List<String> outcomes = ConcurrentWork.run(50, number -> outcome(buyers.get(number)));

        assertThat(outcomes)
                .containsOnlyOnce("ordered")
                .contains("not-enough-stock")
                .hasSize(50);
        assertThat(shop.stock(last)).isZero();
    }

    private String outcome(Actor buyer) {
        try {
            shop.place(buyer);
            return "ordered";
        } catch (Conflict refused) {
            return refused.rule();
        }
    }

    @Test
    void two_concurrent_checkouts_of_one_cart_place_one_order() {
        shop.put(ada, chai, 1);

        assertThat(ConcurrentWork.run(8, number -> outcome(ada)))
                .containsOnlyOnce("ordered")
                .contains("cart-empty");
        assertThat(shop.stock(chai)).isEqualTo(9);
    }

    private void change(Id<Product> id, Product state) {
        ProductView present = shop.adapter.cart().catalog().products().find(id).orElseThrow();
        shop.adapter.cart().catalog().products().update(present.entity().changedTo(state, shop.entities.now()));
    }

    private static void assertRefused(String rule, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
