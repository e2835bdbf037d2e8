package dev.cimiento.db.backup.file;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * The end mark of a backup file: the comment of the ZIP file, which ends with the CRC-32C of the whole file. The checksum
 * is computed with zeros in its own place.
 */
final class WholeFile {

    private static final String MARK = "Cimiento backup. CRC-32C of this file with zeros in place of these digits: ";
    private static final int DIGITS = 8;
    private static final String ZEROS = "0".repeat(DIGITS);
    private static final int BUFFER = 1 << 20;

    private WholeFile() {}

    /** Returns the comment of a ZIP file whose checksum is not known yet. */
    static String placeholder() {
        return MARK + ZEROS;
    }

    static Checksum checksum() {
        return new CRC32C();
    }

    /** Writes the checksum into its place at the end of a file that ends with the placeholder. */
    static void mark(FileChannel file, Checksum checksum) throws IOException {
        ByteBuffer digits = ByteBuffer.wrap(digits(checksum).getBytes(StandardCharsets.US_ASCII));
        for (long at = file.size() - DIGITS; digits.hasRemaining(); ) {
            at += file.write(digits, at);
        }
    }

    /**
     * Reads the file and compares it with its checksum.
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
        Checksum checksum = checksum();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < end; ) {
            buffer.clear().limit((int) Math.min(BUFFER, end - at));
            int count = file.read(buffer, at);
            if (count < 0) {
                break;
            }
            checksum.update(buffer.array(), 0, count);
            at += count;
        }
        checksum.update(ZEROS.getBytes(StandardCharsets.US_ASCII));
        String recorded = new String(read(file, end, DIGITS), StandardCharsets.ISO_8859_1);
        if (!digits(checksum).equals(recorded)) {
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

    private static String digits(Checksum checksum) {
        return HexFormat.of().toHexDigits(checksum.getValue(), DIGITS);
    }
}
