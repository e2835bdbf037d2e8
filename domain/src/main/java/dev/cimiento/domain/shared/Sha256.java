package dev.cimiento.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {

    private static final int BLOCK_BYTES = 64;
    private static final int INNER_PAD = 0x36;
    private static final int OUTER_PAD = 0x5c;

    private Sha256() {}

    /** Returns the hash of the text in UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /** Returns the HMAC-SHA-256 (RFC 2104). */
    public static byte[] hmac(byte[] key, byte[] message) {
        byte[] block = Arrays.copyOf(key.length > BLOCK_BYTES ? of(key) : key, BLOCK_BYTES);
        MessageDigest inner = digest();
        inner.update(masked(block, INNER_PAD));
        MessageDigest outer = digest();
        outer.update(masked(block, OUTER_PAD));
        return outer.digest(inner.digest(message));
    }

    private static byte[] masked(byte[] block, int pad) {
        byte[] masked = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            masked[i] = (byte) (block[i] ^ pad);
        }
        return masked;
    }

    /** Returns a digest for content that is read in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
