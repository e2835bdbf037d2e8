package dev.cimiento.db.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Applies the pending revisions to the database. Makes a backup first if they delete data. */
@Mojo(name = "upgrade", threadSafe = true)
public final class UpgradeMojo extends ProjectMojo {

    @Override
    String command() {
        return "upgrade";
    }

    @Override
    Embedded embedded() {
        return Embedded.NEVER;
    }
}
