package dev.cimiento.web.idempotency;

import dev.cimiento.domain.shared.Sha256;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.shared.body.BufferedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The hash of a request: of the path and query, {@code If-Match}, the body, and the user or program that sends it. It
 * detects a key that is used for two different requests. The sender is included because another program of the same
 * user can have other permissions.
 */
final class RequestHash {

    private RequestHash() {}

    /** Returns the SHA-256 of a request whose body has been read, in hexadecimal digits. */
    static String of(Actor actor, HttpServletRequest request) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes(actor.name()));
        digest.update((byte) '\n');
        digest.update(bytes(request.getRequestURI()));
        digest.update((byte) '?');
        digest.update(bytes(Objects.requireNonNullElse(request.getQueryString(), "")));
        digest.update((byte) '\n');
        Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)).forEach(tags -> digest.update(bytes(tags)));
        digest.update((byte) '\n');
        addBody(BufferedBody.of(request), digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addBody(@Nullable BufferedBody body, MessageDigest digest) {
        if (body == null) {
            return;
        }
        try (InputStream content = body.getBody()) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
