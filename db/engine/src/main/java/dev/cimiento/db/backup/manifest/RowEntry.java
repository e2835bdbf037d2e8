package dev.cimiento.db.backup.manifest;

/** Rows in a file. */
public interface RowEntry {

    /** Returns the name for messages. */
    String label();

    /** Returns the name of the entry of the file, without the suffix of its compression. */
    String entry();

    /** Returns the statement that writes the rows in the format of the file. */
    String copyOut();

    /** Returns the statement that reads the rows in the format of the file. */
    String copyIn();

    TableData data();
}
