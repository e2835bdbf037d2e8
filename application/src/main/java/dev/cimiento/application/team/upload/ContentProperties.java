package dev.cimiento.application.team.upload;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.team.upload.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a file once, without keeping it in memory, to find its size and its SHA-256. */
final class ContentProperties {

    private static final int BUFFER = 65_536;

    private ContentProperties() {}

    /** @throws Invalid if the file is too large */
    static StoredFile of(UploadContent content, String mediaType) {
        MessageDigest digest = sha256();
        int size = 0;
        try (InputStream stream = content.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int count = stream.read(buffer);
                    count >= 0 && size <= StoredFile.MAX_SIZE;
                    count = stream.read(buffer)) {
                digest.update(buffer, 0, count);
                size += count;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new StoredFile(mediaType, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
