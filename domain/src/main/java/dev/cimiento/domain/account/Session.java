package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in, on one device, until it is signed out, ended or not renewed in time.
 *
 * @param address the network address that it was begun from
 * @param userAgent what the client called itself
 */
public record Session(
        Id<Session> id,
        Id<User> user,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        Optional<String> address,
        Optional<String> userAgent) {}
