package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.SqlFolder;
import java.util.Map;
import java.util.TreeMap;

/** Builds changelogs for tests, from the predecessor of each revision and its text below the header. */
public final class Revisions {

    /** The ids of three revisions in their order. */
    public static final String FIRST = "20260101000000";

    public static final String SECOND = "20260102000000";
    public static final String THIRD = "20260103000000";

    private final Map<String, String> files = new TreeMap<>();

    /** Returns two revisions: the first creates the table {@code one}, the second the table {@code two}. */
    public static Revisions ofTwoTables() {
        return new Revisions()
                .with(FIRST, "base", "create table one (id int);", "drop table one;")
                .with(SECOND, FIRST, "create table two (id int);", "drop table two;");
    }

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
