package dev.cimiento.web.account.signin;

import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.shared.access.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as the user gets it. */
@Schema(description = "A sign-in on one device.")
public record SessionResponse(
        @Schema(description = "The id of the session.") UUID id,

        @Schema(description = "The time of the sign-in, in UTC.")
        Instant createdAt,

        @Schema(description = "The time of the sign-in or of the last refresh.")
        Instant lastUsedAt,

        @Schema(description = "The time at which the session ends, in UTC. Each refresh extends it.")
        Instant expiresAt,

        @Schema(description = "The network address of the client that signed in.", example = "192.0.2.1") @Nullable
        String address,

        @Schema(description = "The User-Agent header of the client that signed in.", example = "curl/8.5.0") @Nullable
        String userAgent,

        @Schema(description = "Whether this request belongs to the session.", example = "true")
        boolean current) {

    static SessionResponse of(Session session, Actor actor) {
        UUID id = session.id().value();
        return new SessionResponse(
                id,
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                session.address().orElse(null),
                session.userAgent().orElse(null),
                actor.sessionId().equals(Optional.of(id)));
    }
}
