package dev.cimiento.db.backup.manifest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads a manifest as CSV files, so that a person can read them without this program. */
public final class ManifestEntries {

    private static final String ORIGIN = "origin.csv";
    private static final String CHANGE_SETS = "change_sets.csv";
    private static final String TABLES = "tables.csv";
    private static final String COLUMNS = "columns.csv";
    private static final String SEQUENCES = "sequences.csv";
    private static final String VIEWS = "materialized_views.csv";
    private static final String OBJECTS = "objects.csv";
    private static final String GRANTS = "grants.csv";
    private static final String LARGE_OBJECTS = "large_objects.csv";

    /** A few bytes of a forged file can expand to any size. */
    private static final int MOST_BYTES =
            (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 8);

    /** Opens an entry of the file by its name. */
    public interface Entries {
        InputStream open(String name) throws IOException;
    }

    private ManifestEntries() {}

    /** Returns the content of each CSV file, by its name. */
    public static Map<String, String> write(Manifest manifest) {
        Origin origin = manifest.origin();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                ORIGIN,
                csv(
                        List.of("format", "database", "time", "server", "server_number", "encoding"),
                        List.of(List.of(
                                Integer.toString(Manifest.FORMAT),
                                origin.database(),
                                origin.time().toString(),
                                origin.server(),
                                Integer.toString(origin.serverNumber()),
                                origin.encoding()))));
        files.put(
                CHANGE_SETS,
                csv(
                        List.of("revision", "change_set"),
                        manifest.changeSets().stream()
                                .map(set -> List.of(set.revision(), set.id()))
                                .toList()));
        files.put(
                TABLES,
                csv(
                        List.of(
                                "schema",
                                "name",
                                "parent",
                                "entry",
                                "rows",
                                "bytes",
                                "crc32",
                                "condition",
                                "creation",
                                "references"),
                        manifest.tables().stream().map(ManifestEntries::row).toList()));
        files.put(COLUMNS, csv(List.of("schema", "table", "name", "definition", "generated"), columns(manifest)));
        files.put(
                SEQUENCES,
                csv(
                        List.of(
                                "schema",
                                "name",
                                "value",
                                "called",
                                "creation",
                                "owner_schema",
                                "owner_table",
                                "owner_column"),
                        manifest.sequences().stream().map(ManifestEntries::row).toList()));
        files.put(
                VIEWS,
                csv(
                        List.of("schema", "name"),
                        manifest.views().stream()
                                .map(view -> List.of(view.schema(), view.name()))
                                .toList()));
        files.put(
                OBJECTS,
                csv(List.of("object"), manifest.objects().stream().map(List::of).toList()));
        files.put(
                GRANTS,
                csv(
                        List.of("role", "statement", "revocation"),
                        manifest.grants().stream()
                                .map(grant -> List.of(grant.role(), grant.statement(), grant.revocation()))
                                .toList()));
        TableData large = manifest.largeObjects().data();
        files.put(LARGE_OBJECTS, csv(List.of("rows", "bytes", "crc32"), List.of(row(large))));
        return files;
    }

    private static List<String> row(TableData data) {
        return List.of(Long.toString(data.rows()), Long.toString(data.bytes()), Long.toHexString(data.checksum()));
    }

    private static List<String> row(SavedTable table) {
        return List.of(
                table.name().schema(),
                table.name().name(),
                table.parent(),
                table.entry(),
                Long.toString(table.data().rows()),
                Long.toString(table.data().bytes()),
                Long.toHexString(table.data().checksum()),
                table.condition(),
                table.creation(),
                table.references());
    }

    private static List<String> row(SavedSequence sequence) {
        return List.of(
                sequence.name().schema(),
                sequence.name().name(),
                Long.toString(sequence.value()),
                Boolean.toString(sequence.called()),
                sequence.creation(),
                sequence.owner().map(owner -> owner.table().schema()).orElse(""),
                sequence.owner().map(owner -> owner.table().name()).orElse(""),
                sequence.owner().map(SavedSequence.Owner::column).orElse(""));
    }

    private static List<List<String>> columns(Manifest manifest) {
        List<List<String>> rows = new ArrayList<>();
        for (SavedTable table : manifest.tables()) {
            for (SavedColumn column : table.columns()) {
                rows.add(List.of(
                        table.name().schema(),
                        table.name().name(),
                        column.name(),
                        column.definition(),
                        Boolean.toString(column.generated())));
            }
        }
        return rows;
    }

    /** Returns the version of the format, which decides if the other files can be read. */
    public static int format(Entries entries) throws IOException {
        return Integer.parseInt(read(entries, ORIGIN).get(0).getField("format"));
    }

    /** @throws IOException if an entry is missing or cannot be read */
    public static Manifest read(Entries entries) throws IOException {
        NamedCsvRecord origin = read(entries, ORIGIN).get(0);
        Map<ObjectName, List<SavedColumn>> columns = new LinkedHashMap<>();
        for (NamedCsvRecord row : read(entries, COLUMNS)) {
            columns.computeIfAbsent(
                            new ObjectName(row.getField("schema"), row.getField("table")), t -> new ArrayList<>())
                    .add(new SavedColumn(
                            row.getField("name"),
                            row.getField("definition"),
                            Boolean.parseBoolean(row.getField("generated"))));
        }
        return new Manifest(
                new Origin(
                        origin.getField("database"),
                        Instant.parse(origin.getField("time")),
                        origin.getField("server"),
                        Integer.parseInt(origin.getField("server_number")),
                        origin.getField("encoding")),
                read(entries, CHANGE_SETS).stream()
                        .map(row -> new AppliedChangeSet(row.getField("revision"), row.getField("change_set")))
                        .toList(),
                read(entries, TABLES).stream().map(row -> table(row, columns)).toList(),
                read(entries, SEQUENCES).stream()
                        .map(row -> new SavedSequence(
                                name(row),
                                Long.parseLong(row.getField("value")),
                                Boolean.parseBoolean(row.getField("called")),
                                row.getField("creation"),
                                owner(row)))
                        .toList(),
                read(entries, VIEWS).stream().map(ManifestEntries::name).toList(),
                read(entries, OBJECTS).stream()
                        .map(row -> row.getField("object"))
                        .toList(),
                read(entries, GRANTS).stream()
                        .map(row -> new SavedGrant(
                                row.getField("role"), row.getField("statement"), row.getField("revocation")))
                        .toList(),
                new SavedLargeObjects(data(read(entries, LARGE_OBJECTS).get(0))));
    }

    private static SavedTable table(NamedCsvRecord row, Map<ObjectName, List<SavedColumn>> columns) {
        return new SavedTable(
                name(row),
                row.getField("parent"),
                row.getField("entry"),
                row.getField("condition"),
                row.getField("creation"),
                row.getField("references"),
                columns.getOrDefault(name(row), List.of()),
                data(row));
    }

    private static TableData data(NamedCsvRecord row) {
        return new TableData(
                Long.parseLong(row.getField("rows")),
                Long.parseLong(row.getField("bytes")),
                Long.parseLong(row.getField("crc32"), 16));
    }

    private static Optional<SavedSequence.Owner> owner(NamedCsvRecord row) {
        ObjectName table = new ObjectName(row.getField("owner_schema"), row.getField("owner_table"));
        return table.name().isEmpty()
                ? Optional.empty()
                : Optional.of(new SavedSequence.Owner(table, row.getField("owner_column")));
    }

    private static ObjectName name(NamedCsvRecord row) {
        return new ObjectName(row.getField("schema"), row.getField("name"));
    }

    private static String csv(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<NamedCsvRecord> read(Entries entries, String name) throws IOException {
        try (Reader text = new StringReader(new String(bytes(entries, name), StandardCharsets.UTF_8));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        }
    }

    private static byte[] bytes(Entries entries, String name) throws IOException {
        try (InputStream entry = entries.open(name)) {
            byte[] bytes = entry.readNBytes(MOST_BYTES);
            if (entry.read() >= 0) {
                throw new IOException(
                        "its entry " + name + " has more than " + MOST_BYTES + " bytes, which need more memory (-Xmx)");
            }
            return bytes;
        }
    }
}
