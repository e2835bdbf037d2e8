package dev.cimiento.db.maven;

import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks that the declared schema and the revisions are equal. With a database, also that it has all revisions and was not
 * changed by hand.
 */
@Mojo(name = "check", threadSafe = true)
public final class CheckMojo extends ProjectMojo {

    @Override
    String command() {
        return "check";
    }
}
