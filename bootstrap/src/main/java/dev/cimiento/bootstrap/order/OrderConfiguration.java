package dev.cimiento.bootstrap.order;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.order.CheckoutService;
import dev.cimiento.application.order.CustomerErasure;
import dev.cimiento.application.order.OrderAdmission;
import dev.cimiento.application.order.OrderData;
import dev.cimiento.application.order.OrderService;
import dev.cimiento.application.order.UnpaidOrders;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.rate.RateSetting;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.profile.ProfileRepository;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.cart.CartRepository;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderPolicy;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the use cases of orders. */
@Configuration(proxyBeanMethods = false)
@Import(OrderImportConfiguration.class)
public class OrderConfiguration {

    /** The number of orders to cancel in one batch. A stopping server waits for the batch, so it must be short. */
    private static final int CANCELLATION_BATCH = 100;

    @Bean
    Permissions orderPermissions() {
        return OrderPermissions.ALL;
    }

    @Bean
    CheckoutService checkoutService(
            CartRepository carts,
            OrderRepository orders,
            StockLedger stock,
            LiveRights rights,
            OrderAdmission orderAdmission,
            ProfileRepository profiles,
            Outbox outbox,
            EntityFactory entities,
            Transactions transactions) {
        return new CheckoutService(
                carts, orders, stock, rights, orderAdmission, profiles, outbox, entities, transactions);
    }

    @Bean
    OrderPolicy orderPolicy(Settings settings) {
        OrderPolicy defaults = OrderPolicy.DEFAULT;
        return new OrderPolicy(
                settings.flag("ORDERS_REQUIRE_VERIFIED_EMAIL", defaults.verifiedEmail()),
                RateSetting.of(settings, "RATE_ORDERS", defaults.placing()),
                settings.duration("ORDERS_TIME_TO_PAY", defaults.timeToPay()));
    }

    @Bean
    OrderAdmission orderAdmission(UserRepository users, RateLimiter limiter, OrderPolicy policy) {
        return new OrderAdmission(users, limiter, policy);
    }

    @Bean
    UnpaidOrders unpaidOrders(
            OrderRepository orders,
            StockLedger stock,
            UserRepository users,
            Outbox outbox,
            EntityFactory entities,
            Transactions transactions,
            OrderPolicy policy) {
        return new UnpaidOrders(orders, stock, users, outbox, entities, transactions, policy);
    }

    @Bean
    Job unpaidOrdersCancellation(UnpaidOrders unpaid) {
        return Job.clearing("unpaid-orders", CANCELLATION_BATCH, unpaid::cancel);
    }

    @Bean
    OrderService orderService(
            OrderRepository orders,
            StockLedger stock,
            LiveRights rights,
            EntityFactory entities,
            Transactions transactions) {
        return new OrderService(orders, stock, rights, entities, transactions);
    }

    @Bean
    CustomerErasure customerErasure(
            OrderRepository orders, LiveRights rights, AuditTrail audit, Transactions transactions) {
        return new CustomerErasure(orders, rights, audit, transactions);
    }

    @Bean
    OrderData orderData(OrderRepository orders) {
        return new OrderData(orders);
    }
}
