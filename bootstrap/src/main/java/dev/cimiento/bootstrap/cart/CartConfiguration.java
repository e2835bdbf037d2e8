package dev.cimiento.bootstrap.cart;

import dev.cimiento.application.cart.CartData;
import dev.cimiento.application.cart.CartService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.cart.CartPermissions;
import dev.cimiento.domain.cart.CartRepository;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.persistence.cart.MyBatisCartRepository;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.web.cart.CartController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the port, the use cases and the controller of carts. */
@Configuration(proxyBeanMethods = false)
public class CartConfiguration {

    @Bean
    Permissions cartPermissions() {
        return CartPermissions.ALL;
    }

    @Bean
    CartRepository cartRepository(Mappers mappers) {
        return new MyBatisCartRepository(mappers);
    }

    @Bean
    CartService cartService(CartRepository carts, EntityFactory entities, Transactions transactions) {
        return new CartService(carts, entities, transactions);
    }

    @Bean
    CartData cartData(CartRepository carts) {
        return new CartData(carts);
    }

    @Bean
    CartController cartController(CartService carts) {
        return new CartController(carts);
    }
}
