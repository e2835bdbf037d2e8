package dev.cimiento.db.backup.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.manifest.AppliedChangeSet;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.ManifestWriter;
import dev.cimiento.db.backup.manifest.ObjectName;
import dev.cimiento.db.backup.manifest.Origin;
import dev.cimiento.db.backup.manifest.SavedColumn;
import dev.cimiento.db.backup.manifest.SavedGrant;
import dev.cimiento.db.backup.manifest.SavedLargeObjects;
import dev.cimiento.db.backup.manifest.SavedSequence;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.backup.manifest.TableData;
import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Checksum;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedBackupTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private byte[] bytes = new byte[0];

    @BeforeEach
    void writeBackup() throws IOException {
        file = folder.resolve("shop.cimiento");
        byte[] row = "1\tnoise \\\\ and more noise\n".getBytes(UTF_8);
        try (BackupWriter writer = BackupWriter.create(file)) {
            TableData data = writer.table("data/00001.public.orders.copy", stream -> {
                for (int i = 0; i < 500; i++) {
                    stream.write(row);
                    stream.write((i * 7919 + "\n").getBytes(UTF_8));
                }
                return 1000;
            });
            writer.complete(manifest(data));
        }
        bytes = Files.readAllBytes(file);
    }

    private static Manifest manifest(TableData data) {
        SavedTable orders = new SavedTable(
                new ObjectName("public", "orders"),
                "",
                "data/00001.public.orders.copy",
                "",
                "create table public.orders (id int, \"a,b\n\"\"c\"\"\" text);",
                "",
                List.of(new SavedColumn("a,b\n\"c\"", "text default 'x,\"y\"'", false)),
                data);
        return new Manifest(
                new Origin("shop", Instant.parse("2026-11-21T09:30:00Z"), "18.6", 180006, "UTF8"),
                List.of(new AppliedChangeSet("20260101000000", "20260101000000-1")),
                List.of(orders),
                List.of(
                        new SavedSequence(
                                new ObjectName("public", "orders_id_seq"),
                                7,
                                true,
                                "",
                                Optional.of(new SavedSequence.Owner(new ObjectName("public", "orders"), "id"))),
                        new SavedSequence(new ObjectName("public", "alone"), 1, false, "create", Optional.empty())),
                List.of(new ObjectName("public", "totals")),
                List.of("table public.orders"),
                List.of(new SavedGrant("app", "grant", "revoke")),
                new SavedLargeObjects(new TableData(1, 2, 3)));
    }

    @Test
    void manifest_is_read_as_it_was_written() {
        try (BackupFile read = BackupFile.open(file)) {
            assertThat(read.manifest())
                    .isEqualTo(manifest(read.manifest().tables().get(0).data()));
            assertThat(read.manifest().rows()).isEqualTo(1000);
        }
    }

    @Test
    void flipped_bit_is_found_at_any_place() throws IOException {
        for (int i = 0; i < 20; i++) {
            byte[] damaged = bytes.clone();
            int at = i * (bytes.length - 1) / 19;
            damaged[at] ^= (byte) (1 << i % 8);
            Files.write(file, damaged);

            assertThatThrownBy(() -> BackupFile.open(file))
                    .as("bit %s of byte %s of %s", i % 8, at, bytes.length)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Nothing was changed. Use another backup.");
        }
    }

    @Test
    void truncated_file_is_found() throws IOException {
        for (int length : new int[] {0, 1, 4, 100, bytes.length / 2, bytes.length - 8, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));

            assertThatThrownBy(() -> BackupFile.open(file))
                    .as("%s of %s bytes", length, bytes.length)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("it is truncated or damaged");
        }
    }

    @Test
    void files_of_other_programs_are_reported_with_the_program_that_reads_them() throws IOException {
        assertThat(message("PGDMP...")).contains("a file of pg_dump in its custom format", "pg_restore");
        assertThat(message("--\n-- PostgreSQL database dump\n")).contains("is an SQL script", "psql --file=");
        assertThat(message("PK\003\004 some other archive"))
                .contains("has no end mark: it is truncated or damaged, or it is not a backup of Cimiento.");
        Files.delete(file);
        assertThatThrownBy(() -> BackupFile.open(file)).hasMessage("There is no file " + file + ".");
        assertThatThrownBy(() -> BackupFile.open(folder)).hasMessageContaining("is a folder");
    }

    private String message(String content) throws IOException {
        Files.writeString(file, content);
        try (BackupFile read = BackupFile.open(file)) {
            return read.path().toString();
        } catch (DatabaseException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void newer_format_is_refused() throws IOException {
        forge("format,future\n3,yes\n");

        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        file + " has format 3, and this program reads formats up to 2. Use the version of the program"
                                + " that wrote it, or a later one.");
    }

    @Test
    void file_with_a_valid_checksum_and_a_broken_description_is_refused() throws IOException {
        forge("format,server\nmany,\0\n");
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(file + " has a description that cannot be read. Nothing was changed. Use another backup.");

        forge("format,server\n1,18\n");
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(file + " cannot be read: it has no entry columns.csv.");
    }

    @Test
    void rows_that_the_zip_format_compresses_are_read() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        ManifestWriter.write(manifest(TableData.NONE)).forEach((name, text) -> entries.put(name, text.getBytes(UTF_8)));
        entries.put("data/00001.public.orders.copy", "1\n".getBytes(UTF_8));
        forge(entries);

        try (BackupFile read = BackupFile.open(file);
                InputStream rows = read.rows(read.manifest().tables().get(0))) {
            assertThat(new String(rows.readAllBytes(), UTF_8)).isEqualTo("1\n");
        }
    }

    @Test
    void forged_rows_cannot_demand_much_memory() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        ManifestWriter.write(manifest(TableData.NONE)).forEach((name, text) -> entries.put(name, text.getBytes(UTF_8)));
        // A frame with a window of 128 MiB and an empty block.
        entries.put("data/00001.public.orders.copy.zst", HexFormat.of().parseHex("28b52ffd0088010000"));
        forge(entries);

        try (BackupFile read = BackupFile.open(file);
                InputStream rows = read.rows(read.manifest().tables().get(0))) {
            assertThatThrownBy(rows::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("memory");
        }
    }

    private void forge(String origin) throws IOException {
        forge(Map.of("origin.csv", origin.getBytes(UTF_8)));
    }

    /** Writes a file with a valid checksum and these entries only. */
    private void forge(Map<String, byte[]> entries) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setComment(WholeFile.placeholder());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.finish();
            Checksum checksum = WholeFile.checksum();
            checksum.update(Files.readAllBytes(file));
            WholeFile.mark(channel, checksum);
        }
    }
}
