package dev.cimiento.db.backup;

import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.ObjectName;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.core.DatabaseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds tables of a file by the names that a user types. */
record NamedTables(BackupFile file) {

    /** @throws DatabaseException if the file does not have a table of a name */
    List<SavedTable> find(List<String> names) {
        Set<SavedTable> found = new LinkedHashSet<>();
        for (String name : names) {
            found.addAll(find(name));
        }
        return List.copyOf(found);
    }

    private List<SavedTable> find(String name) {
        List<SavedTable> all = file.manifest().tables();
        SavedTable named = all.stream()
                .filter(table -> isNamed(table.name(), name))
                .findFirst()
                .orElseThrow(() ->
                        new DatabaseException("There is no table " + name + " in " + file.path() + ". It has: "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(table -> table.name().toString())
                                                .toList())));
        return named.hasData() ? List.of(named) : partitions(named, all);
    }

    private static List<SavedTable> partitions(SavedTable parent, List<SavedTable> all) {
        List<SavedTable> partitions = new ArrayList<>();
        for (SavedTable table : all) {
            if (table.parent().equals(parent.name().toString())) {
                partitions.addAll(table.hasData() ? List.of(table) : partitions(table, all));
            }
        }
        return partitions;
    }

    /** The name may be written with quotes, as in a statement, or without. */
    private static boolean isNamed(ObjectName table, String typed) {
        return typed.equals(table.toString())
                || typed.equals(table.sql())
                || (table.schema().equals("public") && typed.equals(table.name()));
    }
}
