package dev.cimiento.db.backup.file;

import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.ManifestWriter;
import dev.cimiento.db.backup.manifest.TableData;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: a ZIP file with the rows of each table in the text format of {@code COPY}, then its manifest, then
 * its end mark. The file gets its name when it was written to the disk and read back.
 *
 * <pre>{@code
 * try (BackupWriter writer = BackupWriter.create(Path.of("shop.cimiento"))) {
 *     TableData data = writer.table("data/1.copy", rows -> copy(rows));
 *     writer.complete(manifest);
 * }
 * }</pre>
 */
public final class BackupWriter implements AutoCloseable {

    private static final String ABOUT = """
            This is a backup of a PostgreSQL database, written by Cimiento.
            Restore it with: cimiento-db-cli.jar restore FILE
            Without this program: data/ has the rows of each table, in the text format of COPY and in UTF-8. The files
            .zst in it are compressed: zstd -d reads them. The files .csv list tables with their columns, sequences with
            their values, and the statements that create a table.
            """;

    private static final int BUFFER = 64 << 10;

    private final PartialFile file;
    private final Checksum checksum = WholeFile.checksum();
    private final ZipOutputStream zip;

    private BackupWriter(PartialFile file) {
        this.file = file;
        OutputStream stream = new CheckedOutputStream(Channels.newOutputStream(file.channel()), checksum);
        this.zip = new WideZipStream(new BufferedOutputStream(stream, BUFFER));
        zip.setComment(WholeFile.placeholder());
    }

    /** A stream that compresses into a larger buffer than the default, which needs a system call for each 512 bytes. */
    private static final class WideZipStream extends ZipOutputStream {

        WideZipStream(OutputStream stream) {
            super(stream, StandardCharsets.UTF_8);
            buf = new byte[BUFFER];
        }
    }

    /** Writes the rows of one table to a stream. */
    public interface Rows {
        /** @return the number of rows */
        long writeTo(OutputStream stream) throws IOException;
    }

    public static BackupWriter create(Path target) throws IOException {
        BackupWriter writer = new BackupWriter(PartialFile.create(target));
        try {
            writer.text("README.txt", ABOUT);
            return writer;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    /** Writes one entry with the rows of a table. */
    public TableData table(String entry, Rows rows) throws IOException {
        return ZstdRows.areSupported() ? compressed(entry, rows) : deflated(entry, rows);
    }

    private TableData compressed(String entry, Rows rows) throws IOException {
        open(entry + ZstdRows.SUFFIX, Deflater.NO_COMPRESSION);
        SizedChecksum written = new SizedChecksum();
        long count;
        try (OutputStream stream = new CheckedOutputStream(ZstdRows.into(zip), written)) {
            count = rows.writeTo(stream);
        }
        zip.closeEntry();
        return new TableData(count, written.size(), written.getValue());
    }

    private TableData deflated(String entry, Rows rows) throws IOException {
        ZipEntry written = open(entry, Deflater.BEST_SPEED);
        long count = rows.writeTo(zip);
        zip.closeEntry();
        return new TableData(count, written.getSize(), written.getCrc());
    }

    private ZipEntry open(String name, int level) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        zip.setLevel(level);
        zip.putNextEntry(entry);
        return entry;
    }

    /** Writes the manifest and the end mark, reads the whole file back, and gives it its name. */
    public Path complete(Manifest manifest) throws IOException {
        for (Map.Entry<String, String> entry : ManifestWriter.write(manifest).entrySet()) {
            text(entry.getKey(), entry.getValue());
        }
        zip.finish();
        zip.flush();
        WholeFile.mark(file.channel(), checksum);
        file.channel().force(true);
        WholeFile.verify(file.channel(), file.temporary().toString());
        return file.complete();
    }

    private void text(String name, String content) throws IOException {
        open(name, Deflater.BEST_SPEED);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Deletes the file unless it is complete. */
    @Override
    public void close() {
        file.close();
    }
}
