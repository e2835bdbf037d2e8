package dev.cimiento.bootstrap.order;

import dev.cimiento.application.order.CheckoutService;
import dev.cimiento.application.order.CustomerErasure;
import dev.cimiento.application.order.OrderService;
import dev.cimiento.web.order.OrderController;
import dev.cimiento.web.order.OrderExportController;
import dev.cimiento.web.order.OrderStepController;
import dev.cimiento.web.order.customer.CustomerErasureController;
import dev.cimiento.web.order.sales.SalesController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the controllers of orders. */
@Configuration(proxyBeanMethods = false)
public class OrderWebConfiguration {

    @Bean
    OrderController orderController(CheckoutService checkout, OrderService orders, JsonMapper json) {
        return new OrderController(checkout, orders, json);
    }

    @Bean
    OrderStepController orderStepController(OrderService orders, JsonMapper json) {
        return new OrderStepController(orders, json);
    }

    @Bean
    OrderExportController orderExportController(OrderService orders) {
        return new OrderExportController(orders);
    }

    @Bean
    CustomerErasureController customerErasureController(CustomerErasure erasure) {
        return new CustomerErasureController(erasure);
    }

    @Bean
    SalesController salesController(OrderService orders) {
        return new SalesController(orders);
    }
}
