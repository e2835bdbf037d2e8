package dev.cimiento.db.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the revision that leads to the declared schema, tests it, and lists the statements that it breaks. */
@Mojo(name = "autogenerate", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class AutogenerateMojo extends ProjectMojo {

    private static final int NOTHING_TO_DO = 3;

    /** The name of the revision. By default a summary of its changes. */
    @Parameter(property = "cimiento.message")
    private String message;

    @Override
    String command() {
        return "revision";
    }

    @Override
    void addTo(Arguments given) throws MojoExecutionException, MojoFailureException {
        super.addTo(given.add("--autogenerate").option("--message", message));
        addMappers(given);
    }

    @Override
    boolean isSuccess(int exitCode) {
        return exitCode == 0 || exitCode == NOTHING_TO_DO;
    }
}
