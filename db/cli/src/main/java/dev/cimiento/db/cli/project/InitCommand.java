package dev.cimiento.db.cli.project;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.project.NewProject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage db init}. */
@Command(name = "init", description = "Create the folders schema/, changelog/, seed/ and invariants/ of a new project.")
public final class InitCommand extends ProjectCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "db",
            description = "Create the new project in this folder (default: db).")
    private Path directory = Path.of("db");

    @Override
    public Integer call() {
        List<Path> written = new NewProject(directory).create();
        written.forEach(file -> output().line("Written: " + file));
        output().line(
                        written.isEmpty()
                                ? "Nothing was changed: " + directory
                                        + " has a project already. To create another one, name" + " its folder: "
                                        + context().command("init <folder>")
                                : "Declare tables in " + directory.resolve("schema") + ", then: "
                                        + context()
                                                .command("--schema " + argument("schema") + " --changelog "
                                                        + argument("changelog") + " revision -m \"first tables\""));
        return OK;
    }

    /** Returns the path of a folder, quoted for a shell. */
    private String argument(String folder) {
        String path = directory.resolve(folder).toString();
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
