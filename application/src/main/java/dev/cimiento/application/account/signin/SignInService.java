package dev.cimiento.application.account.signin;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.account.CurrentUser;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.password.PasswordVerifier;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.password.Credentials;
import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.account.session.RefreshToken;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.session.StoredRefreshToken;
import dev.cimiento.domain.account.session.StoredRefreshToken.Exchange;
import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NetworkPrefix;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.time.Instant;
import java.util.Optional;

/** Sign-in, token refresh and sign-out. */
public class SignInService {

    private static final int MAX_TOKEN = 100;

    private final PasswordVerifier verifier;
    private final SessionRepository sessions;
    private final SecretGenerator secrets;
    private final TokenIssuer issuer;
    private final Throttle throttle;
    private final AccessCache accessCache;
    private final AuditTrail audit;
    private final EntityFactory entities;
    private final Transactions transactions;

    public SignInService(
            PasswordVerifier verifier,
            SessionRepository sessions,
            SecretGenerator secrets,
            TokenIssuer issuer,
            Throttle throttle,
            AccessCache accessCache,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        this.verifier = verifier;
        this.sessions = sessions;
        this.secrets = secrets;
        this.issuer = issuer;
        this.throttle = throttle;
        this.accessCache = accessCache;
        this.audit = audit;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Starts a session.
     *
     * @param userAgent the {@code User-Agent} header of the client
     * @throws Invalid if the address or the password is not valid
     * @throws Unauthenticated if the password is wrong, or there is no active account with the address
     */
    public SignedIn signIn(Actor actor, String email, String password, Optional<String> userAgent) {
        Credentials credentials = verifier.signIn(actor, address(email, password), password);
        RefreshToken refreshToken = new RefreshToken(secrets.next());
        Session session =
                Session.begun(entities.newId(), credentials.user(), entities.now(), actor.address(), userAgent);
        transactions.inTransaction(() -> {
            verifier.requireUnchanged(credentials);
            sessions.begin(session, refreshToken.hash());
            audit.record(actor, AuditAction.SIGNED_IN, credentials.user());
            return session;
        });
        verifier.upgrade(credentials, password);
        return signedIn(session, refreshToken);
    }

    /**
     * Exchanges a refresh token for the next one. Reuse within a few seconds returns the same next token again: the
     * client has two tabs, or has lost the response. Later reuse ends the session, since two clients have the token.
     *
     * @throws Unauthenticated when the token is unknown, expired or used
     */
    public SignedIn refresh(Actor actor, String refreshToken) {
        RefreshToken presented = presented(refreshToken);
        Instant now = entities.now();
        StoredRefreshToken stored =
                sessions.findRefreshToken(presented.hash(), now).orElseThrow(Unauthenticated::new);
        if (stored.isStolen(now)) {
            endStolen(actor, stored);
            throw new Unauthenticated();
        }
        throttle.refresh(stored.session());
        return exchanged(actor, presented, now)
                .or(() -> reissued(actor, presented, now))
                .orElseThrow(Unauthenticated::new);
    }

    private Optional<SignedIn> exchanged(Actor actor, RefreshToken presented, Instant now) {
        String salt = secrets.next();
        RefreshToken next = presented.successor(salt, NetworkPrefix.of(actor.address()));
        return sessions.exchange(presented.hash(), next.hash(), salt, now).map(session -> signedIn(session, next));
    }

    private Optional<SignedIn> reissued(Actor actor, RefreshToken presented, Instant now) {
        return sessions.findRefreshToken(presented.hash(), now)
                .flatMap(StoredRefreshToken::exchange)
                .flatMap(Exchange::salt)
                .map(salt -> presented.successor(salt, NetworkPrefix.of(actor.address())))
                .flatMap(next -> sessions.findRenewable(next.hash(), now).map(session -> signedIn(session, next)));
    }

    /** Ends the current session. */
    public void signOut(Actor actor) {
        Id<User> user = CurrentUser.of(actor, AccountPermissions.SECURE);
        actor.sessionId()
                .map(Id<Session>::new)
                .ifPresent(session -> transactions.inTransaction(() -> {
                    if (sessions.end(user, session)) {
                        audit.record(actor, AuditAction.SIGNED_OUT, user);
                    }
                    return session;
                }));
        accessCache.remove(user);
    }

    private static EmailAddress address(String email, String password) {
        Rules rules = new Rules();
        Optional<EmailAddress> address = rules.collect(() -> new EmailAddress(email));
        Password.requireText(rules, "password", password);
        rules.enforce();
        return address.orElseThrow();
    }

    private static RefreshToken presented(String refreshToken) {
        Rules rules = new Rules();
        String line = rules.line("refreshToken", refreshToken, MAX_TOKEN);
        rules.enforce();
        return new RefreshToken(line);
    }

    private void endStolen(Actor actor, StoredRefreshToken token) {
        transactions.inTransaction(() -> {
            if (sessions.end(token.user(), token.session())) {
                audit.record(actor, AuditAction.REFRESH_TOKEN_REUSED, token.user());
            }
            return token;
        });
        accessCache.remove(token.user());
    }

    private SignedIn signedIn(Session session, RefreshToken refreshToken) {
        return new SignedIn(
                issuer.issue(session.user(), session.id()), issuer.lifetime(), refreshToken.text(), Session.LIFETIME);
    }
}
