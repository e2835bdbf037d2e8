package dev.cimiento.db.backup;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A project in a folder, whose revisions a test writes. */
final class SmallProject {

    private final Path folder;
    private String head = "base";
    private int revisions;

    SmallProject(Path folder) {
        this.folder = folder;
        write("changelog/versions/.keep", "");
        write("schema/.keep", "");
    }

    /** Adds a revision with one change set that is sent to the server unsplit. */
    SmallProject revision(String sql) {
        String id = "202601010000%02d".formatted(++revisions);
        write("changelog/versions/" + id + "_step.sql", """
                --liquibase formatted sql logicalFilePath:%1$s
                -- follows: %2$s

                --changeset test:%1$s-1 splitStatements:false
                %3$s
                --rollback select 1;
                """.formatted(id, head, sql));
        head = id;
        return this;
    }

    SmallProject invariant(String name, String sql) {
        write("invariants/" + name + ".sql", sql);
        return this;
    }

    Project project() {
        return Project.in(folder);
    }

    void upgrade(DataSource database) {
        new Migrations(database, project().changelog()).upgrade(step -> {});
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
