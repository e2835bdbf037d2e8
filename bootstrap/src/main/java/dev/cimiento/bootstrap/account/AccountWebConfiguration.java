package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.signin.Authentication;
import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.bootstrap.account.security.SecurityActors;
import dev.cimiento.bootstrap.account.security.SecurityConfiguration;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.account.signin.TokenDescription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires accounts over HTTP: authentication and the controllers. */
@Configuration(proxyBeanMethods = false)
@Import({SecurityConfiguration.class, AccountControllerConfiguration.class})
public class AccountWebConfiguration {

    @Bean
    FirstAdminStart firstAdminStart(FirstAdmin admin, Settings settings, Console console) {
        return new FirstAdminStart(admin, settings, console);
    }

    @Bean
    TokenDescription tokenDescription() {
        return new TokenDescription();
    }

    @Bean
    ActorSource actorSource(Authentication authentication) {
        return new SecurityActors(authentication);
    }
}
