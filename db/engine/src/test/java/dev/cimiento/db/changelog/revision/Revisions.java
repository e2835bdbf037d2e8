package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.SqlFolder;
import java.util.Map;
import java.util.TreeMap;

/** Builds changelogs for tests, from the predecessor of each revision and its text below the header. */
public final class Revisions {

    private final Map<String, String> files = new TreeMap<>();

    /** Adds a revision with one change set. */
    public Revisions with(String id, String follows, String sql, String rollback) {
        return withText(id, follows, "--changeset test:" + id + "-1\n" + sql + "\n--rollback " + rollback + "\n");
    }

    /** Adds a revision whose change sets are given as in a file. */
    public Revisions withText(String id, String follows, String changeSets) {
        return withFile(
                id + "_test.sql",
                "--liquibase formatted sql logicalFilePath:" + id + "\n-- follows: " + follows + "\n\n" + changeSets);
    }

    public Revisions withFile(String name, String text) {
        files.put(name, text);
        return this;
    }

    public Changelog changelog() {
        return Changelog.read(SqlFolder.of(files));
    }
}
