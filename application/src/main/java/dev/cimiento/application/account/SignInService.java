package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.Credentials;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.ExchangedToken;
import dev.cimiento.domain.account.Password;
import dev.cimiento.domain.account.SecretGenerator;
import dev.cimiento.domain.account.SecretHash;
import dev.cimiento.domain.account.Session;
import dev.cimiento.domain.account.SessionRepository;
import dev.cimiento.domain.account.TokenIssuer;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Rules;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.Unauthenticated;
import java.time.Instant;
import java.util.Optional;

/** How sessions begin, go on, and end by their own hand. */
public class SignInService {

    private static final int MAX_TOKEN = 100;

    private final PasswordCheck check;
    private final SessionRepository sessions;
    private final SecretGenerator secrets;
    private final TokenIssuer issuer;
    private final AccessMemory memory;
    private final AuditTrail audit;
    private final EntityFactory entities;
    private final Transactions transactions;

    public SignInService(
            PasswordCheck check,
            SessionRepository sessions,
            SecretGenerator secrets,
            TokenIssuer issuer,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        this.check = check;
        this.sessions = sessions;
        this.secrets = secrets;
        this.issuer = issuer;
        this.memory = memory;
        this.audit = audit;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Begins a session.
     *
     * @param userAgent what the client calls itself
     * @throws Invalid when the address or the password is none
     * @throws Unauthenticated for a wrong password as for an account that is not there or must not be used
     */
    public SignedIn signIn(Actor actor, String email, String password, Optional<String> userAgent) {
        Credentials credentials = check.signIn(actor, address(email, password), password);
        String refreshToken = secrets.next();
        Session session =
                Session.begun(entities.newId(), credentials.user(), entities.now(), actor.address(), userAgent);
        transactions.inTransaction(() -> {
            check.requireUnchanged(credentials);
            sessions.begin(session, SecretHash.of(refreshToken));
            audit.record(actor, AuditAction.SIGNED_IN, credentials.user());
            return session;
        });
        check.upgrade(credentials, password);
        return signedIn(session, refreshToken);
    }

    /**
     * Exchanges a refresh token for the next one. An old one used again ends the session, since one of the two who have it
     * is a thief; save within a few seconds, where it is only refused.
     *
     * @throws Unauthenticated when it is unknown, expired or used
     */
    public SignedIn refresh(Actor actor, String refreshToken) {
        SecretHash presented = presented(refreshToken);
        String next = secrets.next();
        Instant now = entities.now();
        Optional<Session> session = sessions.exchange(presented, SecretHash.of(next), now, now.plus(Session.LIFETIME));
        if (session.isEmpty()) {
            sessions.findExchanged(presented)
                    .filter(token -> token.isStolen(now))
                    .ifPresent(token -> endStolen(actor, token));
        }
        return signedIn(session.orElseThrow(Unauthenticated::new), next);
    }

    /** Ends the present session. */
    public void signOut(Actor actor) {
        Id<User> user = Self.of(actor, AccountPermissions.SECURE);
        actor.sessionId()
                .map(Id<Session>::new)
                .ifPresent(session -> transactions.inTransaction(() -> {
                    if (sessions.end(user, session)) {
                        audit.record(actor, AuditAction.SIGNED_OUT, user);
                    }
                    return session;
                }));
        memory.forget(user);
    }

    private static EmailAddress address(String email, String password) {
        Rules rules = new Rules();
        Optional<EmailAddress> address = rules.part(() -> new EmailAddress(email));
        Password.requireText(rules, "password", password);
        rules.enforce();
        return address.orElseThrow();
    }

    private static SecretHash presented(String refreshToken) {
        Rules rules = new Rules();
        String line = rules.line("refreshToken", refreshToken, MAX_TOKEN);
        rules.enforce();
        return SecretHash.of(line);
    }

    private void endStolen(Actor actor, ExchangedToken token) {
        transactions.inTransaction(() -> {
            if (sessions.end(token.user(), token.session())) {
                audit.record(actor, AuditAction.REFRESH_TOKEN_REUSED, token.user());
            }
            return token;
        });
        memory.forget(token.user());
    }

    private SignedIn signedIn(Session session, String refreshToken) {
        return new SignedIn(
                issuer.issue(session.user(), session.id()), issuer.lifetime(), refreshToken, Session.LIFETIME);
    }
}
