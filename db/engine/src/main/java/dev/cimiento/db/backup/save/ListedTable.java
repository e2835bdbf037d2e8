package dev.cimiento.db.backup.save;

import dev.cimiento.db.backup.manifest.SavedTable;

/** A table that is to be saved. */
record ListedTable(SavedTable table, EstimatedSize size) {}
