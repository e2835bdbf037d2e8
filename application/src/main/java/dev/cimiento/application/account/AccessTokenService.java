package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccessToken;
import dev.cimiento.domain.account.AccessTokenRepository;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.SecretGenerator;
import dev.cimiento.domain.account.SecretHash;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.NotFound;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.domain.shared.Transactions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tokens that somebody gives to one's programs. */
public class AccessTokenService {

    private final AccessTokenRepository tokens;
    private final SecretGenerator secrets;
    private final AccessMemory memory;
    private final AuditTrail audit;
    private final EntityFactory entities;
    private final Transactions transactions;

    public AccessTokenService(
            AccessTokenRepository tokens,
            SecretGenerator secrets,
            AccessMemory memory,
            AuditTrail audit,
            EntityFactory entities,
            Transactions transactions) {
        this.tokens = tokens;
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
     */
    public IssuedToken create(Actor actor, String name, Set<String> scopes, int days) {
        Id<User> self = self(actor);
        AccessToken token =
                AccessToken.issued(entities.newId(), self, name, scopes, entities.now(), days, grantable(actor));
        String secret = AccessToken.PREFIX + secrets.next();
        return transactions.inTransaction(() -> {
            tokens.add(token, SecretHash.of(secret));
            audit.record(
                    actor, AuditAction.ACCESS_TOKEN_CREATED, self, token.id().toString());
            return new IssuedToken(token, secret);
        });
    }

    /** One's own, the newest first. */
    public List<AccessToken> list(Actor actor) {
        return tokens.list(self(actor));
    }

    /** @throws NotFound when there is none that is one's own */
    public void revoke(Actor actor, Id<AccessToken> token) {
        Id<User> self = self(actor);
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
        return actor.permissions().stream()
                .filter(Permission::forPrograms)
                .collect(Collectors.toSet());
    }

    private static Id<User> self(Actor actor) {
        Id<User> self = new Id<>(actor.requireUser());
        actor.require(AccountPermissions.SECURE);
        return self;
    }
}
