package dev.cimiento.sql;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Databases for tests to which this project's own revisions have been applied. */
public final class ProjectDatabase {

    private static final Changelog CHANGELOG = Changelog.read(SqlFolder.classpath("db/changelog/versions"));

    private ProjectDatabase() {}

    /** Returns a database that belongs to the test. */
    public static TestDatabase create() {
        return TestDatabase.copy(fingerprint(), url -> new Migrations(url.dataSource(), CHANGELOG).upgrade(step -> {}));
    }

    private static String fingerprint() {
        CRC32 checksum = new CRC32();
        for (Revision revision : CHANGELOG.revisions()) {
            checksum.update(revision.sql().getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(checksum.getValue());
    }
}
