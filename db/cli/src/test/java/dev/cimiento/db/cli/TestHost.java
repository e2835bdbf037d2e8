package dev.cimiento.db.cli;

import dev.cimiento.db.cli.context.CommandHost;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** A program with its own project and statements, whose database each command names. */
public record TestHost(Optional<Project> project, Optional<Proof> statements, Path home) implements CommandHost {

    @Override
    public String name() {
        return "shop";
    }

    @Override
    public DatabaseUrl database(Optional<DatabaseUrl> named, PrintWriter messages) {
        return named.orElseThrow();
    }

    @Override
    public boolean allowsNewerSchema() {
        return false;
    }

    @Override
    public boolean allowsOtherServers() {
        return false;
    }
}
