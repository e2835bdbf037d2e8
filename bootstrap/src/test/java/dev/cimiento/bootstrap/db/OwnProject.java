package dev.cimiento.bootstrap.db;

import dev.cimiento.db.core.SqlFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Copies of this project's schema and history that tests can change. */
final class OwnProject {

    private static final List<String> FOLDERS = List.of("changelog/versions", "schema", "seed", "invariants");

    private OwnProject() {}

    static void copyTo(Path project) throws IOException {
        for (String name : FOLDERS) {
            for (var file : SqlFolder.directory(Path.of("../db", name)).files().entrySet()) {
                Path target = project.resolve(name).resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, file.getValue());
            }
        }
    }
}
