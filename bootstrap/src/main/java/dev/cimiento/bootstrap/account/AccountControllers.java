package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.AccessTokenService;
import dev.cimiento.application.account.AccountService;
import dev.cimiento.application.account.AuditService;
import dev.cimiento.application.account.EmailVerificationService;
import dev.cimiento.application.account.PasswordResetService;
import dev.cimiento.application.account.PasswordService;
import dev.cimiento.application.account.PersonalDataExport;
import dev.cimiento.application.account.ProfileService;
import dev.cimiento.application.account.SessionService;
import dev.cimiento.application.account.SignInService;
import dev.cimiento.application.account.SignUpService;
import dev.cimiento.application.account.UserService;
import dev.cimiento.web.account.AccessTokenController;
import dev.cimiento.web.account.AccountController;
import dev.cimiento.web.account.AuditController;
import dev.cimiento.web.account.EmailVerificationController;
import dev.cimiento.web.account.PasswordController;
import dev.cimiento.web.account.PasswordResetController;
import dev.cimiento.web.account.PersonalDataController;
import dev.cimiento.web.account.ProfileController;
import dev.cimiento.web.account.SessionController;
import dev.cimiento.web.account.TokenController;
import dev.cimiento.web.account.UserController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The controllers of accounts. */
@Configuration(proxyBeanMethods = false)
public class AccountControllers {

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
    SessionController sessionController(SessionService sessions) {
        return new SessionController(sessions);
    }

    @Bean
    AccessTokenController accessTokenController(AccessTokenService tokens) {
        return new AccessTokenController(tokens);
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
