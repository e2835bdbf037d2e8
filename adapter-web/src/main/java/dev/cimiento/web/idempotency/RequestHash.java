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
 * Tells two requests to one endpoint apart, by the address, {@code If-Match} and the body, byte by byte, and by the user
 * or program that sends it. A stored response is for its sender only: another program may have other rights.
 */
final class RequestHash {

    private RequestHash() {}

    /** The SHA-256, in hexadecimal digits; of a request whose body has been read. */
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
