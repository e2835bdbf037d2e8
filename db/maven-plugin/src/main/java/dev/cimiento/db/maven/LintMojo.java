package dev.cimiento.db.maven;

import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Measures the locks of the pending revisions, or else of the latest one, and lists their dangers. */
@Mojo(name = "lint", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class LintMojo extends ProjectMojo {

    /** The file for the report in SARIF. */
    @Parameter(property = "cimiento.sarif", defaultValue = "${project.build.directory}/cimiento/lint.sarif")
    private File sarif;

    /** The file for the summary in Markdown. */
    @Parameter(property = "cimiento.markdown", defaultValue = "${project.build.directory}/cimiento/lint.md")
    private File markdown;

    @Override
    String command() {
        return "lint";
    }

    @Override
    void addTo(Arguments given) throws MojoExecutionException, MojoFailureException {
        super.addTo(given.option("--sarif-file", sarif).option("--markdown-file", markdown));
        addMappers(given);
    }
}
