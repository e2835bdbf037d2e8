package dev.cimiento.db.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Plans every statement for the expected sizes of the tables, and lists slow plans. */
@Mojo(name = "explain", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ExplainMojo extends ProjectMojo {

    @Override
    String command() {
        return "explain";
    }

    @Override
    void addTo(Arguments given) throws MojoExecutionException, MojoFailureException {
        super.addTo(given);
        addMappers(given);
    }

    @Override
    String reasonToSkip() {
        String reason = super.reasonToSkip();
        return reason.isEmpty() ? withoutClasses() : reason;
    }

    @Override
    Embedded embedded() {
        return Embedded.ALWAYS;
    }
}
