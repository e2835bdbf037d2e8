package dev.cimiento.db.cli.module;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.schema.SchemaSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The schema of the latest revision of a project. */
record RevisionSchema(Project project, Path versions) implements SchemaSource {

    static Optional<SchemaSource> of(Project project, Path versions) {
        return Files.isDirectory(versions) && !project.revisionGraph().heads().isEmpty()
                ? Optional.of(new RevisionSchema(project, versions))
                : Optional.empty();
    }

    @Override
    public String description() {
        return "the revisions in " + versions;
    }

    @Override
    public List<String> applyTo(DataSource empty) {
        new Migrations(empty, project.changelog()).upgrade(step -> {});
        return List.of();
    }
}
