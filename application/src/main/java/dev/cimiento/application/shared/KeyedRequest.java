package dev.cimiento.application.shared;

/**
 * A request that may come again.
 *
 * @param endpoint what it is for, whatever it is about: {@code POST /api/v1/orders}
 * @param key as the client gave it
 * @param hash the SHA-256 of all of it, in hexadecimal digits
 */
public record KeyedRequest(String endpoint, String key, String hash) {}
