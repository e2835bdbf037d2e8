package dev.cimiento.db.backup;

import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.SavedTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The rows in a backup file. */
final class SavedRows {

    private SavedRows() {}

    /** Returns the rows of each table in the format of {@code COPY}. */
    static Map<String, String> of(Path path) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        try (BackupFile file = BackupFile.open(path)) {
            for (SavedTable table : file.manifest().tablesWithData()) {
                try (InputStream text = file.rows(table)) {
                    rows.put(table.name().toString(), new String(text.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return rows;
    }

    /** Returns the rows of one table. */
    static String of(Path path, String table) throws IOException {
        return Objects.requireNonNull(of(path).get(table), table);
    }
}
