package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.AccessTokenService;
import dev.cimiento.application.account.AccountService;
import dev.cimiento.application.account.AuditService;
import dev.cimiento.application.account.EmailVerificationService;
import dev.cimiento.application.account.PasswordResetService;
import dev.cimiento.application.account.PasswordService;
import dev.cimiento.application.account.ProfileService;
import dev.cimiento.application.account.SessionService;
import dev.cimiento.application.account.SignInService;
import dev.cimiento.application.account.SignUpService;
import dev.cimiento.application.account.UserService;
import dev.cimiento.domain.shared.Permissions;
import dev.cimiento.web.account.AccessTokenController;
import dev.cimiento.web.account.AccountController;
import dev.cimiento.web.account.AuditController;
import dev.cimiento.web.account.EmailVerificationController;
import dev.cimiento.web.account.PasswordController;
import dev.cimiento.web.account.PasswordResetController;
import dev.cimiento.web.account.ProfileController;
import dev.cimiento.web.account.SessionController;
import dev.cimiento.web.account.TokenController;
import dev.cimiento.web.account.UserController;
import dev.cimiento.web.shared.ActorSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Accounts over HTTP: who asks, and the controllers. */
@Configuration(proxyBeanMethods = false)
@Import({SecurityConfiguration.class, AccountControllers.class})
public class AccountWebConfiguration {

    /** @param features each with the permissions that it declares */
    @Bean
    ActorSource actorSource(List<Permissions> features) {
        return new SecurityActors(Permissions.together(features));
    }

    @Bean
    AccessTokenController accessTokenController(AccessTokenService tokens) {
        return new AccessTokenController(tokens);
    }

    @Bean
    AccountController accountController(SignUpService signUp, AccountService accounts, JsonMapper json) {
        return new AccountController(signUp, accounts, json);
    }

    @Bean
    AuditController auditController(AuditService audit) {
        return new AuditController(audit);
    }

    @Bean
    EmailVerificationController emailVerificationController(EmailVerificationService verifications) {
        return new EmailVerificationController(verifications);
    }

    @Bean
    PasswordController passwordController(PasswordService passwords) {
        return new PasswordController(passwords);
    }

    @Bean
    PasswordResetController passwordResetController(PasswordResetService resets) {
        return new PasswordResetController(resets);
    }

    @Bean
    ProfileController profileController(ProfileService profiles, JsonMapper json) {
        return new ProfileController(profiles, json);
    }

    @Bean
    SessionController sessionController(SessionService sessions) {
        return new SessionController(sessions);
    }

    @Bean
    TokenController tokenController(SignInService signIn) {
        return new TokenController(signIn);
    }

    @Bean
    UserController userController(UserService users, JsonMapper json) {
        return new UserController(users, json);
    }
}
