package dev.cimiento.db.backup.manifest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a manifest as CSV files, so that a person can read them without this program. */
public final class ManifestWriter {

    private ManifestWriter() {}

    /** Returns the content of each CSV file, by its name. */
    public static Map<String, String> write(Manifest manifest) {
        Origin origin = manifest.origin();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                EntryNames.ORIGIN,
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
                EntryNames.CHANGE_SETS,
                csv(
                        List.of("revision", "change_set"),
                        manifest.changeSets().stream()
                                .map(set -> List.of(set.revision(), set.id()))
                                .toList()));
        files.put(
                EntryNames.TABLES,
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
                        manifest.tables().stream().map(ManifestWriter::row).toList()));
        files.put(
                EntryNames.COLUMNS,
                csv(List.of("schema", "table", "name", "definition", "generated"), columns(manifest)));
        files.put(
                EntryNames.SEQUENCES,
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
                        manifest.sequences().stream().map(ManifestWriter::row).toList()));
        files.put(
                EntryNames.VIEWS,
                csv(
                        List.of("schema", "name"),
                        manifest.views().stream()
                                .map(view -> List.of(view.schema(), view.name()))
                                .toList()));
        files.put(
                EntryNames.OBJECTS,
                csv(List.of("object"), manifest.objects().stream().map(List::of).toList()));
        files.put(
                EntryNames.GRANTS,
                csv(
                        List.of("role", "statement", "revocation"),
                        manifest.grants().stream()
                                .map(grant -> List.of(grant.role(), grant.statement(), grant.revocation()))
                                .toList()));
        TableData large = manifest.largeObjects().data();
        files.put(EntryNames.LARGE_OBJECTS, csv(List.of("rows", "bytes", "crc32"), List.of(row(large))));
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
}
