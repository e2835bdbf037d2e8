package dev.cimiento.application.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.shared.Entity;
import java.util.stream.Collectors;

/** The mail that confirms an order. */
record OrderConfirmation(User user, Entity<Order> order) {

    Mail mail() {
        return new Mail(user.email().typed(), "Your order", """
                Thank you for your order.

                %s

                Total: %s

                Order number: %s
                """.formatted(
                        lines(), order.state().total().toPlainString(), order.id()));
    }

    private String lines() {
        return order.state().lines().stream().map(OrderConfirmation::line).collect(Collectors.joining("\n"));
    }

    private static String line(OrderLine line) {
        return "%d x %s, %s each"
                .formatted(line.quantity(), line.name(), line.price().toPlainString());
    }
}
