package dev.cimiento.db.cli.module;

import dev.cimiento.db.project.Project;
import dev.cimiento.db.schema.SchemaSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The declared schema of a project without revisions. */
record DeclaredFiles(Project project, Path folder) implements SchemaSource {

    static Optional<SchemaSource> of(Project project, Path folder) {
        return !Files.isDirectory(folder)
                        || ModuleFolders.sources(folder, file -> file.toString().endsWith(".sql"))
                                .isEmpty()
                ? Optional.empty()
                : Optional.of(new DeclaredFiles(project, folder));
    }

    @Override
    public String description() {
        return "the declared schema in " + folder;
    }

    @Override
    public List<String> applyTo(DataSource empty) {
        project.schema().applyTo(empty);
        return List.of();
    }
}
