package dev.cimiento.db.backup.manifest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a manifest from the CSV files that {@link ManifestWriter} writes. */
public final class ManifestReader {

    /** A few bytes of a forged file can expand to any size. */
    private static final int MOST_BYTES =
            (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 8);

    /** Opens an entry of the file by its name. */
    public interface Entries {
        InputStream open(String name) throws IOException;
    }

    private ManifestReader() {}

    /** Returns the version of the format, which decides if the other files can be read. */
    public static int format(Entries entries) throws IOException {
        return Integer.parseInt(read(entries, EntryNames.ORIGIN).get(0).getField("format"));
    }

    /** @throws IOException if an entry is missing or cannot be read */
    public static Manifest read(Entries entries) throws IOException {
        NamedCsvRecord origin = read(entries, EntryNames.ORIGIN).get(0);
        Map<ObjectName, List<SavedColumn>> columns = new LinkedHashMap<>();
        for (NamedCsvRecord row : read(entries, EntryNames.COLUMNS)) {
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
                read(entries, EntryNames.CHANGE_SETS).stream()
                        .map(row -> new AppliedChangeSet(row.getField("revision"), row.getField("change_set")))
                        .toList(),
                read(entries, EntryNames.TABLES).stream()
                        .map(row -> table(row, columns))
                        .toList(),
                read(entries, EntryNames.SEQUENCES).stream()
                        .map(row -> new SavedSequence(
                                name(row),
                                Long.parseLong(row.getField("value")),
                                Boolean.parseBoolean(row.getField("called")),
                                row.getField("creation"),
                                owner(row)))
                        .toList(),
                read(entries, EntryNames.VIEWS).stream()
                        .map(ManifestReader::name)
                        .toList(),
                read(entries, EntryNames.OBJECTS).stream()
                        .map(row -> row.getField("object"))
                        .toList(),
                read(entries, EntryNames.GRANTS).stream()
                        .map(row -> new SavedGrant(
                                row.getField("role"), row.getField("statement"), row.getField("revocation")))
                        .toList(),
                new SavedLargeObjects(
                        data(read(entries, EntryNames.LARGE_OBJECTS).get(0))));
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
