package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.ExpiredRecords;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditService;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.data.AccountData;
import dev.cimiento.application.account.data.PersonalData;
import dev.cimiento.application.account.data.PersonalDataExport;
import dev.cimiento.application.account.data.StoredMessages;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.account.password.PasswordPolicy;
import dev.cimiento.application.account.password.PasswordReplacement;
import dev.cimiento.application.account.user.AccountService;
import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.application.account.user.ProfileService;
import dev.cimiento.application.account.user.UserLifecycle;
import dev.cimiento.application.account.user.UserService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.shared.RetentionSettings;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.audit.AuditLog;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.profile.ProfileRepository;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.idempotency.IdempotencyStore;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Permissions;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires accounts: users, profiles, the audit trail, and the deletion of expired records. */
@Configuration(proxyBeanMethods = false)
@Import({AccountPortConfiguration.class, SignInConfiguration.class, PasswordConfiguration.class})
public class AccountConfiguration {

    @Bean
    Permissions accountPermissions() {
        return AccountPermissions.ALL;
    }

    @Bean
    AuditTrail auditTrail(AuditLog log, EntityFactory entities) {
        return new AuditTrail(log, entities);
    }

    /**
     * Stored responses are erased last, so that those of requests that end meanwhile are erased too: a stored order
     * response, for example, contains the address.
     *
     * @param personalData of this feature and of the features that depend on it
     */
    @Bean
    UserLifecycle userLifecycle(
            UserRepository users,
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccountMail mail,
            AuditTrail audit,
            List<PersonalData> personalData,
            EntityFactory entities) {
        return new UserLifecycle(users, sessions, accessTokens, mail, audit, personalData, entities);
    }

    @Bean
    AccountData accountData(
            ProfileRepository profiles,
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AuditLog audit,
            EntityFactory entities) {
        return new AccountData(profiles, sessions, accessTokens, audit, entities);
    }

    @Bean
    StoredMessages storedMessages(Outbox outbox, IdempotencyStore requests) {
        return new StoredMessages(outbox, requests);
    }

    @Bean
    PersonalDataExport personalDataExport(UserRepository users, List<PersonalData> features) {
        return new PersonalDataExport(users, features);
    }

    @Bean
    AccountService accountService(
            UserRepository users,
            UserLifecycle lifecycle,
            LiveRights rights,
            Throttle throttle,
            AccessCache cache,
            Transactions transactions) {
        return new AccountService(users, lifecycle, rights, throttle, cache, transactions);
    }

    @Bean
    UserService userService(
            UserRepository users,
            UserLifecycle lifecycle,
            LiveRights rights,
            AccountMail mail,
            AuditTrail audit,
            Throttle throttle,
            AccessCache cache,
            EntityFactory entities,
            Transactions transactions) {
        return new UserService(users, lifecycle, rights, mail, audit, throttle, cache, entities, transactions);
    }

    @Bean
    ProfileService profileService(ProfileRepository profiles, EntityFactory entities) {
        return new ProfileService(profiles, entities);
    }

    @Bean
    AuditService auditService(AuditLog log) {
        return new AuditService(log);
    }

    @Bean
    FirstAdmin firstAdmin(
            UserRepository users,
            PasswordRepository passwords,
            PasswordReplacement replacement,
            PasswordPolicy policy,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        return new FirstAdmin(users, passwords, replacement, policy, audit, entities, transactions);
    }

    @Bean
    Job accountClearing(
            SessionRepository sessions,
            OneTimeTokenRepository oneTimeTokens,
            PersonalAccessTokenRepository accessTokens,
            AuditLog audit,
            EntityFactory entities,
            Settings settings) {
        ExpiredRecords expired = new ExpiredRecords(sessions, oneTimeTokens, accessTokens, audit, entities);
        RetentionSettings kept = RetentionSettings.of(settings);
        return Job.clearing(
                "account-clearing",
                most -> expired.removeSessions(kept.sessions(), most),
                expired::removeOneTimeTokens,
                expired::removeAccessTokens,
                most -> kept.auditEvents()
                        .map(period -> expired.removeAuditEvents(period, most))
                        .orElse(0));
    }
}
