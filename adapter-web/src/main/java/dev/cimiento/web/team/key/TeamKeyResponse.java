package dev.cimiento.web.team.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cimiento.application.team.key.IssuedTeamKey;
import dev.cimiento.domain.team.key.TeamKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as a client gets it. */
@Schema(description = "A key of a program that works for a team.")
public record TeamKeyResponse(
        @Schema(description = "The id of the key.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID id,

        @Schema(description = "The time of the creation, in UTC.")
        Instant createdAt,

        @Schema(description = "Unique in the team, ignoring case.", example = "Importer")
        String name,

        @Schema(description = "The user who created the key.")
        UUID createdBy,

        @Schema(description = "The time of the last use, accurate to about a minute, in UTC.") @Nullable
        Instant lastUsedAt,

        @Schema(
                description = "The key itself, which a program sends as a bearer token. Only the response to the"
                        + " creation contains it.",
                example = "cimt_0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d.c2hvd24gb25jZQ")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String key) {

    static TeamKeyResponse of(TeamKey key) {
        return of(key, null);
    }

    static TeamKeyResponse of(IssuedTeamKey issued) {
        return of(issued.key(), issued.secret().text());
    }

    private static TeamKeyResponse of(TeamKey key, @Nullable String secret) {
        return new TeamKeyResponse(
                key.id().value(),
                key.createdAt(),
                key.name(),
                key.createdBy().value(),
                key.lastUsedAt().orElse(null),
                secret);
    }

    /** Omits the key itself. */
    @Override
    public String toString() {
        return "TeamKeyResponse[" + id + "]";
    }
}
