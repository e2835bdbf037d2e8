package dev.cimiento.db.lint;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.lint.program.ProgramStatements;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Lints revisions that follow a small shop's schema. */
final class LintFixture implements AutoCloseable {

    /** The schema, which {@code bench/lint} uses too. */
    static final String SCHEMA = read(Path.of("src/test/resources/dev/cimiento/db/lint/shop.sql"));

    private static final Pattern ALONE = Pattern.compile("concurrently|^vacuum|^alter system");
    private static final String BASE = "20260101000000";
    static final String ID = "20260102000000";

    private final TestDatabase server = TestDatabase.empty();
    private final ScratchDatabases databases = new ScratchDatabases(server.url());

    /** Lints a revision of one change set with one rollback statement. */
    LintReport lint(String sql, String rollback) {
        return lint("--changeset test:" + ID + "-1\n" + sql + "\n--rollback " + rollback + "\n");
    }

    /** Returns the text of a change set with one statement and an empty rollback. */
    static String changeSet(int number, String sql) {
        String statement = sql.replaceFirst("^-- transactional: ", "");
        boolean alone = statement.equals(sql) && ALONE.matcher(sql).find();
        return "--changeset test:" + ID + "-" + number + (alone ? " runInTransaction:false\n" : "\n") + statement
                + ";\n--rollback empty\n\n";
    }

    LintReport lint(String changeSets) {
        return lint(changeSets, TableSizes.UNKNOWN, ProgramStatements.UNKNOWN);
    }

    LintReport lint(String changeSets, TableSizes sizes, ProgramStatements program) {
        Changelog changelog = new Revisions()
                .with(BASE, "base", SCHEMA, "empty")
                .withText(ID, BASE, changeSets)
                .changelog();
        return new Lint(databases, changelog, sizes, program, LintSettings.DEFAULT)
                .check(changelog.revisions().get(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScratchDatabases databases() {
        return databases;
    }

    TestDatabase server() {
        return server;
    }

    @Override
    public void close() {
        databases.close();
        server.close();
    }
}
