package dev.cimiento.application.account.token;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.CurrentUser;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.account.password.PasswordVerifier;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.password.Credentials;
import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates, lists and revokes the personal access tokens of the current user. */
public class PersonalAccessTokenService {

    private final PersonalAccessTokenRepository tokens;
    private final UserRepository users;
    private final SessionRepository sessions;
    private final LiveRights rights;
    private final PasswordVerifier verifier;
    private final AccountMail mail;
    private final Throttle throttle;
    private final SecretGenerator secrets;
    private final AccessCache accessCache;
    private final AuditTrail audit;
    private final EntityFactory entities;
    private final Transactions transactions;

    public PersonalAccessTokenService(
            PersonalAccessTokenRepository tokens,
            UserRepository users,
            SessionRepository sessions,
            PasswordVerifier verifier,
            AccountMail mail,
            Throttle throttle,
            SecretGenerator secrets,
            AccessCache accessCache,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        this.tokens = tokens;
        this.users = users;
        this.sessions = sessions;
        this.rights = new LiveRights(sessions, tokens, entities);
        this.verifier = verifier;
        this.mail = mail;
        this.throttle = throttle;
        this.secrets = secrets;
        this.accessCache = accessCache;
        this.audit = audit;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Creates a token, and notifies the user by mail.
     *
     * @param scopes the names of permissions that the user has
     * @param days the lifetime of the token
     * @param currentPassword required unless the user has just signed in
     * @throws Invalid when the token would last too long or have a permission that its owner does not have, or when the
     *     password is missing or wrong
     * @throws Conflict {@code too-many-access-tokens} if the user has the maximum number of tokens
     * @throws TooManyRequests when the user has made too many changes lately
     */
    public IssuedToken create(
            Actor actor, String name, Set<String> scopes, int days, Optional<String> currentPassword) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.SECURE);
        issued(actor, name, scopes, days);
        Optional<Credentials> checked = currentPassword.map(password -> check(actor, self, password));
        String secret = PersonalAccessToken.PREFIX + secrets.next();
        return transactions.inTransaction(() -> {
            Entity<User> user = users.lock(self).orElseThrow(Unauthenticated::new);
            Actor live = rights.requireExclusively(actor, AccountPermissions.SECURE);
            checked.ifPresentOrElse(verifier::requireStillCurrent, () -> requireFreshSession(actor, self));
            requireRoom(self);
            throttle.accountChange(self);
            PersonalAccessToken token = issued(live, name, scopes, days);
            tokens.add(token, SecretHash.of(secret));
            mail.sendAccessTokenCreated(user, token);
            audit.record(
                    actor, AuditAction.ACCESS_TOKEN_CREATED, self, token.id().toString());
            return new IssuedToken(token, secret);
        });
    }

    /** Lists the tokens of the current user, the newest first. */
    public List<PersonalAccessToken> list(Actor actor) {
        return tokens.list(CurrentUser.of(actor, AccountPermissions.SECURE));
    }

    /** @throws NotFound when the current user has no such token */
    public void revoke(Actor actor, Id<PersonalAccessToken> token) {
        Id<User> self = CurrentUser.of(actor, AccountPermissions.SECURE);
        transactions.inTransaction(() -> {
            rights.require(actor, AccountPermissions.SECURE);
            if (!tokens.remove(self, token)) {
                throw new NotFound("personal access token", token);
            }
            audit.record(actor, AuditAction.ACCESS_TOKEN_REVOKED, self, token.toString());
            return token;
        });
        accessCache.remove(self);
    }

    private static Set<Permission> grantable(Actor actor) {
        return actor.permissions().stream().filter(Permission::forPrograms).collect(Collectors.toSet());
    }

    private PersonalAccessToken issued(Actor actor, String name, Set<String> scopes, int days) {
        return PersonalAccessToken.issued(
                entities.newId(),
                CurrentUser.of(actor, AccountPermissions.SECURE),
                name,
                scopes,
                entities.now(),
                days,
                grantable(actor));
    }

    private Credentials check(Actor actor, Id<User> self, String password) {
        Rules rules = new Rules();
        Password.requireText(rules, "currentPassword", password);
        rules.enforce();
        return verifier.requireCurrent(actor, self, password, AuditAction.ACCESS_TOKEN_CREATION_FAILED);
    }

    /** Requires a recent sign-in, so that a stolen session cannot create a token that lasts a year. */
    private void requireFreshSession(Actor actor, Id<User> self) {
        Instant now = entities.now();
        actor.sessionId()
                .map(Id<Session>::new)
                .flatMap(session -> sessions.find(self, session, now))
                .filter(session -> session.isFresh(now))
                .orElseThrow(() -> new Invalid(
                        "currentPassword",
                        ViolationCode.REQUIRED,
                        "is required, since the sign-in was more than " + Session.FRESH.toMinutes() + " minutes ago"));
    }

    /** Checks the maximum number of tokens. The user is locked, so concurrent creations are counted. */
    private void requireRoom(Id<User> self) {
        if (tokens.list(self).size() >= PersonalAccessTokenRepository.MAX_SHOWN) {
            throw new Conflict(
                    "too-many-access-tokens",
                    "You already have " + PersonalAccessTokenRepository.MAX_SHOWN
                            + " personal access tokens, the maximum. Revoke one of them first.");
        }
    }
}
