package dev.cimiento.db.maven;

import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** The base class of the goals for a project whose schema and revisions are managed by Cimiento. */
abstract class ProjectMojo extends CommandMojo {

    /** The folder of the declared schema. */
    @Parameter(property = "cimiento.schema", defaultValue = "${project.basedir}/db/schema")
    private File schema;

    /** The folder of the revisions. */
    @Parameter(property = "cimiento.changelog", defaultValue = "${project.basedir}/db/changelog")
    private File changelog;

    @Override
    String reasonToSkip() {
        return changelog.isDirectory() ? "" : "the folder of revisions, " + changelog + ", does not exist";
    }

    @Override
    void addTo(Arguments given) throws MojoExecutionException, MojoFailureException {
        given.option("--schema", schema).option("--changelog", changelog);
    }

    /** Adds the mappers of the module, if it is compiled. */
    final void addMappers(Arguments given) throws MojoExecutionException {
        if (isCompiled()) {
            given.option("--module", project().getBasedir()).option("--classpath", classPath());
        }
    }
}
