package dev.cimiento.persistence.account.profile;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record ProfileRow(
        Id<Profile> userId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String displayName,
        @Nullable String bio,
        @Nullable String avatarUrl,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String recipient,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country)
        implements Row<Entity<Profile>> {

    @Override
    public Entity<Profile> toDomain() {
        Profile profile = new Profile(
                Optional.ofNullable(displayName),
                Optional.ofNullable(bio),
                Optional.ofNullable(avatarUrl),
                Optional.ofNullable(locale),
                Optional.ofNullable(timeZone),
                address());
        return new Entity<>(userId, version, createdAt, updatedAt, profile);
    }

    private Optional<PostalAddress> address() {
        return recipient == null || street == null || city == null || country == null
                ? Optional.empty()
                : Optional.of(new PostalAddress(
                        recipient,
                        street,
                        Optional.ofNullable(postalCode),
                        city,
                        Optional.ofNullable(region),
                        country));
    }
}
