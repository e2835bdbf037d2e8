package dev.cimiento.bootstrap.account;

import dev.cimiento.domain.shared.Actor;
import dev.cimiento.web.shared.ActorSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts over HTTP: who asks. */
@Configuration(proxyBeanMethods = false)
public class AccountWebConfiguration {

    @Bean
    ActorSource actorSource() {
        return request -> Actor.SYSTEM;
    }
}
