package dev.cimiento.bootstrap.account;

import dev.cimiento.domain.shared.Permissions;
import dev.cimiento.web.shared.ActorSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Accounts over HTTP: who asks, and the controllers. */
@Configuration(proxyBeanMethods = false)
@Import({SecurityConfiguration.class, AccountControllers.class})
public class AccountWebConfiguration {

    /** @param features each with the permissions that it declares */
    @Bean
    ActorSource actorSource(List<Permissions> features) {
        return new SecurityActors(Permissions.together(features));
    }
}
