package dev.cimiento.db.backup.manifest;

/** The names of the CSV files of a manifest. */
final class EntryNames {

    static final String ORIGIN = "origin.csv";
    static final String CHANGE_SETS = "change_sets.csv";
    static final String TABLES = "tables.csv";
    static final String COLUMNS = "columns.csv";
    static final String SEQUENCES = "sequences.csv";
    static final String VIEWS = "materialized_views.csv";
    static final String OBJECTS = "objects.csv";
    static final String GRANTS = "grants.csv";
    static final String LARGE_OBJECTS = "large_objects.csv";

    private EntryNames() {}
}
