package dev.cimiento.bootstrap.order;

import dev.cimiento.application.order.OrderImportService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.persistence.order.MyBatisOrderRepository;
import dev.cimiento.persistence.shared.Mappers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the repository and the import of orders. The import needs products but no accounts. */
@Configuration(proxyBeanMethods = false)
class OrderImportConfiguration {

    @Bean
    OrderRepository orderRepository(Mappers mappers) {
        return new MyBatisOrderRepository(mappers);
    }

    @Bean
    OrderImportService orderImportService(
            OrderRepository orders, ProductRepository products, EntityFactory entities, Transactions transactions) {
        return new OrderImportService(orders, products, entities, transactions);
    }
}
