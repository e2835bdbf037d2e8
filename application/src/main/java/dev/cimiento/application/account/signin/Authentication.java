package dev.cimiento.application.account.signin;

import dev.cimiento.application.account.AccessCache;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.AccessGrant;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the actor of a request, with its permissions, from the content of a token. */
public final class Authentication {

    private final SessionRepository sessions;
    private final PersonalAccessTokenRepository accessTokens;
    private final AccessCache accessCache;
    private final EntityFactory entities;
    private final Map<Audience, Set<Permission>> permissions;

    /** @param permissions the permissions of all features */
    public Authentication(
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AccessCache accessCache,
            EntityFactory entities,
            Permissions permissions) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.accessCache = accessCache;
        this.entities = entities;
        this.permissions = Arrays.stream(Audience.values())
                .collect(Collectors.toUnmodifiableMap(
                        audience -> audience, audience -> Set.copyOf(permissions.of(audience))));
    }

    /** Returns the actor of a request without a token. */
    public Actor anonymous(Optional<String> address) {
        return Actor.anonymous(address, of(Audience.EVERYONE));
    }

    /**
     * Returns the actor for an access token. Changes that another server made in the last {@value AccessCache#SECONDS}
     * seconds can be missing.
     *
     * @throws Unauthenticated if the session has ended, or the account is not active
     */
    public Actor actorOf(Id<User> user, Id<Session> session, Optional<String> address) {
        Role role = accessCache
                .role(session, user, () -> sessions.findRole(session, user, entities.now()))
                .orElseThrow(Unauthenticated::new);
        return new Actor(
                "user",
                Optional.of(UserIdentity.inSession(user.value(), session.value())),
                address,
                false,
                of(role.audience()));
    }

    /**
     * Returns the actor for a personal access token. Changes that another server made in the last
     * {@value AccessCache#SECONDS} seconds can be missing.
     *
     * @throws Unauthenticated if the token is unknown or expired, or the account is not active
     */
    public Actor actorOfPersonalAccessToken(String token, Optional<String> address) {
        AccessGrant grant = Optional.of(token)
                .filter(text -> text.startsWith(PersonalAccessToken.PREFIX))
                .map(SecretHash::of)
                .flatMap(hash -> accessCache.grant(hash, () -> used(hash)))
                .orElseThrow(Unauthenticated::new);
        return new Actor(
                "token " + grant.token(),
                Optional.of(UserIdentity.withAccessToken(
                        grant.user().value(), grant.token().value())),
                address,
                false,
                granted(grant));
    }

    private Optional<AccessGrant> used(SecretHash token) {
        Instant now = entities.now();
        Optional<AccessGrant> grant = accessTokens.findGrant(token, now);
        grant.filter(found -> found.isUseWorthRecording(now))
                .ifPresent(found -> accessTokens.recordUse(found.token(), now));
        return grant;
    }

    private Set<Permission> granted(AccessGrant grant) {
        return of(grant.role().audience()).stream().filter(grant::allows).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Permission> of(Audience audience) {
        return permissions.getOrDefault(audience, Set.of());
    }
}
