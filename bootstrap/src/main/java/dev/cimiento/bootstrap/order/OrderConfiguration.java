package dev.cimiento.bootstrap.order;

import dev.cimiento.application.account.PersonalData;
import dev.cimiento.application.order.CheckoutService;
import dev.cimiento.application.order.OrderService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.ProfileRepository;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.domain.cart.CartRepository;
import dev.cimiento.domain.catalog.StockLedger;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.shared.Outbox;
import dev.cimiento.domain.shared.Permissions;
import dev.cimiento.domain.shared.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The use cases of orders that are placed here. */
@Configuration(proxyBeanMethods = false)
@Import(OrderImportConfiguration.class)
public class OrderConfiguration {

    @Bean
    Permissions orderPermissions() {
        return OrderPermissions.ALL;
    }

    @Bean
    CheckoutService checkoutService(
            CartRepository carts,
            OrderRepository orders,
            StockLedger stock,
            UserRepository users,
            ProfileRepository profiles,
            Outbox outbox,
            EntityFactory entities,
            Transactions transactions) {
        return new CheckoutService(carts, orders, stock, users, profiles, outbox, entities, transactions);
    }

    @Bean
    OrderService orderService(
            OrderRepository orders, StockLedger stock, EntityFactory entities, Transactions transactions) {
        return new OrderService(orders, stock, entities, transactions);
    }

    /** Whoever goes is not to be recognized in the orders that stay. */
    @Bean
    PersonalData personalDataInOrders(OrderRepository orders) {
        return orders::forget;
    }
}
