package dev.cimiento.web.account.signin;

import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.shared.access.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as its user gets it. */
@Schema(description = "One sign-in, on one device.")
public record SessionResponse(
        UUID id,
        Instant createdAt,

        @Schema(description = "When it was begun or renewed last.")
        Instant lastUsedAt,

        Instant expiresAt,

        @Schema(description = "The network address that it was begun from.", example = "192.0.2.1") @Nullable
        String address,

        @Schema(description = "What the client called itself.", example = "curl/8.5.0") @Nullable
        String userAgent,

        @Schema(description = "Whether this request is made in it.", example = "true")
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
