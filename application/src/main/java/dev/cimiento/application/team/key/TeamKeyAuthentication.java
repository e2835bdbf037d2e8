package dev.cimiento.application.team.key;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.key.TeamKeyIdentity;
import dev.cimiento.domain.team.key.TeamKeyRepository;
import dev.cimiento.domain.team.key.TeamKeySecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds the actor of a request with the key of a team. */
public final class TeamKeyAuthentication {

    /** The time within which a use is not stored again, so that most requests write nothing. */
    private static final Duration ACCURACY = Duration.ofMinutes(1);

    private final PerTeam<TeamKeyRepository> keys;
    private final EntityFactory entities;

    public TeamKeyAuthentication(PerTeam<TeamKeyRepository> keys, EntityFactory entities) {
        this.keys = keys;
        this.entities = entities;
    }

    /** @throws Unauthenticated if the key is unknown or was revoked */
    public Actor actorOf(String text, Optional<String> address) {
        TeamKeySecret secret = TeamKeySecret.read(text).orElseThrow(Unauthenticated::new);
        TeamKeyRepository ofTeam = keys.of(secret.team());
        TeamKey key = ofTeam.find(secret.hash()).orElseThrow(Unauthenticated::new);
        Instant now = entities.now();
        if (key.lastUsedAt().filter(last -> last.plus(ACCURACY).isAfter(now)).isEmpty()) {
            ofTeam.recordUse(key.id(), now);
        }
        return TeamKeyIdentity.actor(secret.team(), key, address);
    }
}
