package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccessToken;
import dev.cimiento.domain.account.AccessTokenRepository;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.SecretGenerator;
import dev.cimiento.domain.account.SecretHash;
import dev.cimiento.domain.account.SessionRepository;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.NotFound;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.Unauthenticated;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tokens that somebody gives to one's programs. */
public class AccessTokenService {

    private final AccessTokenRepository tokens;
    private final UserRepository users;
    private final LiveSession session;
    private final SecretGenerator secrets;
    private final AccessMemory memory;
    private final AuditTrail audit;
    private final EntityFactory entities;
    private final Transactions transactions;

    public AccessTokenService(
            AccessTokenRepository tokens,
            UserRepository users,
            SessionRepository sessions,
            SecretGenerator secrets,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        this.tokens = tokens;
        this.users = users;
        this.session = new LiveSession(sessions, entities);
        this.secrets = secrets;
        this.memory = memory;
        this.audit = audit;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * @param scopes the names of permissions that one has oneself
     * @param days how long it lasts
     * @throws Invalid when it would last too long, or may do what its owner may not
     * @throws Conflict {@code too-many-access-tokens} when there are as many as are listed
     */
    public IssuedToken create(Actor actor, String name, Set<String> scopes, int days) {
        Id<User> self = Self.of(actor, AccountPermissions.SECURE);
        AccessToken token =
                AccessToken.issued(entities.newId(), self, name, scopes, entities.now(), days, grantable(actor));
        String secret = AccessToken.PREFIX + secrets.next();
        return transactions.inTransaction(() -> {
            requireRoom(self);
            session.require(actor);
            tokens.add(token, SecretHash.of(secret));
            audit.record(
                    actor, AuditAction.ACCESS_TOKEN_CREATED, self, token.id().toString());
            return new IssuedToken(token, secret);
        });
    }

    /** One's own, the newest first. */
    public List<AccessToken> list(Actor actor) {
        return tokens.list(Self.of(actor, AccountPermissions.SECURE));
    }

    /** @throws NotFound when there is none that is one's own */
    public void revoke(Actor actor, Id<AccessToken> token) {
        Id<User> self = Self.of(actor, AccountPermissions.SECURE);
        transactions.inTransaction(() -> {
            if (!tokens.remove(self, token)) {
                throw new NotFound("access token", token);
            }
            audit.record(actor, AuditAction.ACCESS_TOKEN_REVOKED, self, token.toString());
            return token;
        });
        memory.forget(self);
    }

    private static Set<Permission> grantable(Actor actor) {
        return actor.permissions().stream().filter(Permission::forPrograms).collect(Collectors.toSet());
    }

    /** Of several who make one at once, each counts those before it. */
    private void requireRoom(Id<User> self) {
        users.lock(self).orElseThrow(Unauthenticated::new);
        if (tokens.list(self).size() >= AccessTokenRepository.MAX_SHOWN) {
            throw new Conflict("too-many-access-tokens", "Revoke one of the " + AccessTokenRepository.MAX_SHOWN + ".");
        }
    }
}
