package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.audit.AuditService;
import dev.cimiento.application.account.data.PersonalDataExport;
import dev.cimiento.application.account.password.PasswordResetService;
import dev.cimiento.application.account.password.PasswordService;
import dev.cimiento.application.account.signin.SessionService;
import dev.cimiento.application.account.signin.SignInService;
import dev.cimiento.application.account.token.PersonalAccessTokenService;
import dev.cimiento.application.account.user.AccountService;
import dev.cimiento.application.account.user.EmailVerificationService;
import dev.cimiento.application.account.user.ProfileService;
import dev.cimiento.application.account.user.SignUpService;
import dev.cimiento.application.account.user.UserService;
import dev.cimiento.web.account.audit.AuditController;
import dev.cimiento.web.account.me.AccountController;
import dev.cimiento.web.account.me.EmailVerificationController;
import dev.cimiento.web.account.me.PasswordController;
import dev.cimiento.web.account.me.PasswordResetController;
import dev.cimiento.web.account.profile.PersonalDataController;
import dev.cimiento.web.account.profile.ProfileController;
import dev.cimiento.web.account.signin.OAuthTokenController;
import dev.cimiento.web.account.signin.SessionController;
import dev.cimiento.web.account.signin.TokenController;
import dev.cimiento.web.account.token.PersonalAccessTokenController;
import dev.cimiento.web.account.user.UserController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the controllers of accounts. */
@Configuration(proxyBeanMethods = false)
public class AccountControllerConfiguration {

    @Bean
    AccountController accountController(SignUpService signUp, AccountService accounts, JsonMapper json) {
        return new AccountController(signUp, accounts, json);
    }

    @Bean
    PersonalDataController personalDataController(PersonalDataExport data) {
        return new PersonalDataController(data);
    }

    @Bean
    ProfileController profileController(ProfileService profiles, JsonMapper json) {
        return new ProfileController(profiles, json);
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
    EmailVerificationController emailVerificationController(EmailVerificationService verifications) {
        return new EmailVerificationController(verifications);
    }

    @Bean
    TokenController tokenController(SignInService signIn) {
        return new TokenController(signIn);
    }

    @Bean
    OAuthTokenController oauthTokenController(SignInService signIn) {
        return new OAuthTokenController(signIn);
    }

    @Bean
    SessionController sessionController(SessionService sessions) {
        return new SessionController(sessions);
    }

    @Bean
    PersonalAccessTokenController personalAccessTokenController(PersonalAccessTokenService tokens) {
        return new PersonalAccessTokenController(tokens);
    }

    @Bean
    UserController userController(UserService users, JsonMapper json) {
        return new UserController(users, json);
    }

    @Bean
    AuditController auditController(AuditService audit) {
        return new AuditController(audit);
    }
}
