package dev.cimiento.application.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.shared.Entity;

/** The mail to a buyer whose order was cancelled because it was not paid in time. */
record Cancellation(User buyer, Entity<Order> order) {

    Mail mail() {
        return new Mail(buyer.email().typed(), "Your order was cancelled", """
                Your order %s was cancelled, because it was not paid in time.

                Its total was %s. If you still want the products, place a new order.
                """.formatted(
                        order.id(), order.state().total().toPlainString()));
    }
}
