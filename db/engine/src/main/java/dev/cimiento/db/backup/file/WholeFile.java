package dev.cimiento.db.backup.file;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The end mark of a backup file: the comment of the ZIP file, which ends with the SHA-256 of the whole file. The digest
 * is computed with zeros in its own place.
 */
final class WholeFile {

    private static final String MARK = "Cimiento backup. SHA-256 of this file with zeros in place of these digits: ";
    private static final int DIGITS = 64;
    private static final String ZEROS = "0".repeat(DIGITS);
    private static final int BUFFER = 1 << 20;

    private WholeFile() {}

    /** Returns the comment of a ZIP file whose digest is not known yet. */
    static String placeholder() {
        return MARK + ZEROS;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Writes the digest into its place at the end of a file that ends with the placeholder. */
    static void mark(FileChannel file, byte[] digest) throws IOException {
        ByteBuffer digits = ascii(HexFormat.of().formatHex(digest));
        for (long at = file.size() - DIGITS; digits.hasRemaining(); ) {
            at += file.write(digits, at);
        }
    }

    /**
     * Reads the file and compares it with its digest.
     *
     * @throws DatabaseException if the file is no backup, is truncated, or was changed; the message names the file
     */
    static void verify(FileChannel file, String name) throws IOException {
        long end = file.size() - DIGITS;
        byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
        requireZip(file, name);
        if (end < mark.length
                || !new String(read(file, end - mark.length, mark.length), StandardCharsets.ISO_8859_1).equals(MARK)) {
            throw new DatabaseException(
                    name + " has no end mark: it is truncated or damaged, or it is not a backup of Cimiento."
                            + " Nothing was changed. Use another backup.");
        }
        MessageDigest digest = digest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < end; ) {
            buffer.clear().limit((int) Math.min(BUFFER, end - at));
            int count = file.read(buffer, at);
            if (count < 0) {
                break;
            }
            digest.update(buffer.array(), 0, count);
            at += count;
        }
        digest.update(ZEROS.getBytes(StandardCharsets.US_ASCII));
        String recorded = new String(read(file, end, DIGITS), StandardCharsets.ISO_8859_1);
        if (!HexFormat.of().formatHex(digest.digest()).equals(recorded)) {
            throw new DatabaseException(name + " is damaged: its content does not match its checksum."
                    + " Nothing was changed. Use another backup.");
        }
    }

    private static void requireZip(FileChannel file, String name) throws IOException {
        String start = new String(read(file, 0, (int) Math.min(5, file.size())), StandardCharsets.ISO_8859_1);
        if (start.equals("PGDMP")) {
            throw new DatabaseException(name
                    + " is a file of pg_dump in its custom format. Restore it with: pg_restore --dbname=… " + name);
        }
        if (start.startsWith("--")) {
            throw new DatabaseException(
                    name + " is an SQL script. Run it on an empty database with: psql --file=" + name);
        }
    }

    private static byte[] read(FileChannel file, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        for (long at = from; bytes.hasRemaining(); ) {
            int read = file.read(bytes, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return bytes.array();
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
