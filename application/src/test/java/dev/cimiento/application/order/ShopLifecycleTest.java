package dev.cimiento.application.order;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.cart.CartLine;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderBuilder;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Tells the life of one order, from the customer's sign-up to the return of the goods. Every use case is the real one; the
 * ports are in memory. Read this test first, then open the services that it calls.
 */
class ShopLifecycleTest {

    private final Shop shop = new Shop();

    @Test
    void order_is_placed_paid_shipped_delivered_and_returned() {
        // The admin adds a product to the catalogue, and ten pieces arrive.
        Actor admin = shop.admin();
        Id<Product> chai = shop.products
                .create(admin, aProduct().named("Chai").priced("18.00").build())
                .entity()
                .id();
        shop.stock.move(admin, chai, 10, "first delivery");
        assertThat(inStock(chai)).isEqualTo(10);

        // Ada signs up with her e-mail address and signs in with her password.
        shop.accounts.signedUp("ada");
        Actor ada = shop.accounts.actor(shop.accounts.signIn("ada"));

        // She puts two pieces into her cart. The cart shows the present price.
        shop.carts.put(ada, new CartLine(chai, 2));
        assertThat(shop.carts.get(ada).total()).isEqualTo("36.00");

        // She cannot order before she has verified the address, so she opens the link that was mailed to her.
        Checkout checkout = new Checkout(Optional.of(OrderBuilder.ADDRESS), Optional.of(new BigDecimal("36.00")));
        assertThatThrownBy(() -> shop.checkout.place(ada, checkout))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.rule()).isEqualTo("email-not-verified"));
        shop.accounts.verifications.confirm(shop.accounts.stranger(), shop.accounts.lastLink("ada"));

        // She orders. The stock is taken immediately, the cart is empty, and a mail confirms the order.
        Id<Order> order = shop.checkout.place(ada, checkout).id();
        assertThat(stateOf(ada, order)).isEqualTo(OrderState.PLACED);
        assertThat(inStock(chai)).isEqualTo(8);
        assertThat(shop.carts.get(ada).lines()).isEmpty();
        assertThat(shop.accounts.mailsTo("ada"))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("2 x Chai, 18.00 each", "Total: 36.00"));

        // A later price does not change what she ordered.
        shop.products.replace(
                admin,
                chai,
                ExpectedVersion.ANY,
                aProduct().named("Chai").priced("20.00").build());
        assertThat(shop.orders.get(ada, order).state().total()).isEqualTo("36.00");

        // The payment arrives, and the parcel leaves. From then on the order cannot be cancelled.
        shop.orders.step(admin, order, OrderStep.PAY, ExpectedVersion.ANY, Optional.of("PAYMENT-1"));
        shop.orders.step(admin, order, OrderStep.SHIP, ExpectedVersion.ANY, Optional.empty());
        assertThatThrownBy(() -> shop.orders.step(ada, order, OrderStep.CANCEL, ExpectedVersion.ANY, Optional.empty()))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.rule()).isEqualTo("wrong-step"));

        // The parcel is delivered. Ada sends it back, and the goods are in stock again.
        shop.orders.step(admin, order, OrderStep.DELIVER, ExpectedVersion.ANY, Optional.empty());
        shop.orders.step(admin, order, OrderStep.RETURN, ExpectedVersion.ANY, Optional.empty());
        assertThat(stateOf(ada, order)).isEqualTo(OrderState.RETURNED);
        assertThat(inStock(chai)).isEqualTo(10);

        // The order keeps each step, and the ledger each movement of the stock.
        assertThat(shop.orders.get(ada, order).state().history())
                .extracting(OrderEvent::step)
                .containsExactly(OrderStep.PLACE, OrderStep.PAY, OrderStep.SHIP, OrderStep.DELIVER, OrderStep.RETURN);
        assertThat(shop.movementsOf(admin, chai)).containsExactly(10, -2, 2);
    }

    private int inStock(Id<Product> product) {
        return shop.products.get(shop.accounts.stranger(), product).stock();
    }

    private OrderState stateOf(Actor actor, Id<Order> order) {
        return shop.orders.get(actor, order).state().state();
    }
}
