package dev.cimiento.db.maven;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** The base class of the goals: runs a command of the program, which Maven downloads as it downloads a plugin. */
abstract class CommandMojo extends AbstractMojo {

    @Inject
    private RepositorySystem repositories;

    @Inject
    private ToolchainManager toolchains;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** The database, such as {@code postgresql://user@host/name}. Without it, most goals start an embedded PostgreSQL. */
    @Parameter(property = "cimiento.url")
    private String url;

    /** The home of a Java, 17 or later, that runs the program. By default a toolchain, Maven's Java or JAVA_HOME. */
    @Parameter(property = "cimiento.java")
    private String java;

    /** The folder of the embedded PostgreSQL, which all projects share, and of backups. */
    @Parameter(property = "cimiento.home", defaultValue = "${user.home}/.cimiento")
    private File home;

    /** More arguments for the command, separated by spaces. */
    @Parameter(property = "cimiento.arguments")
    private String arguments;

    /** Skips the goal. */
    @Parameter(property = "cimiento.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        String omitted = skip ? "cimiento.skip is set" : reasonToSkip();
        if (!omitted.isEmpty()) {
            getLog().info("Skipped: " + omitted + ".");
            return;
        }
        try {
            File program = resolve("dev.cimiento:cimiento-db-cli:jar:cli:" + plugin.getVersion());
            Arguments given = new Arguments();
            addTo(given);
            addDatabase(given, program);
            given.words(arguments);
            int exitCode = new Program(executable(), Arrays.asList("-jar", program.getPath()), home)
                    .run(command(), given, project.getBasedir(), work(), System.out::println);
            if (!isSuccess(exitCode)) {
                throw new MojoFailureException("The goal failed (exit code " + exitCode + "); the reason is above.");
            }
        } catch (IOException e) {
            throw new MojoExecutionException("The program cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted.", e);
        }
    }

    /** Returns the name of the command. */
    abstract String command();

    /** Adds the arguments of the command. */
    abstract void addTo(Arguments given) throws MojoExecutionException, MojoFailureException;

    /** Returns the reason why the project has nothing for the command, without a full stop; empty if it has. */
    abstract String reasonToSkip();

    boolean isSuccess(int exitCode) {
        return exitCode == 0;
    }

    /** The use that a command makes of the embedded PostgreSQL. */
    enum Embedded {
        /** The command needs a database of the user. */
        NEVER,
        /** The command creates scratch databases beside the user's database, or else on the embedded server. */
        WITHOUT_URL,
        /** The command needs a server whose files it can write. */
        ALWAYS
    }

    Embedded embedded() {
        return Embedded.WITHOUT_URL;
    }

    final MavenProject project() {
        return project;
    }

    final File work() {
        return new File(project.getBuild().getDirectory(), "cimiento");
    }

    /** Returns the compiled module and all of its dependencies. */
    final String classPath() throws MojoExecutionException {
        Set<String> entries = new LinkedHashSet<>();
        try {
            entries.addAll(project.getRuntimeClasspathElements());
            entries.addAll(project.getCompileClasspathElements());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The class path of the project is not known.", e);
        }
        List<String> existing = new ArrayList<>();
        for (String entry : entries) {
            if (new File(entry).exists()) {
                existing.add(entry);
            }
        }
        return String.join(File.pathSeparator, existing);
    }

    final boolean isCompiled() {
        return new File(project.getBuild().getOutputDirectory()).isDirectory();
    }

    final String withoutClasses() {
        return isCompiled() ? "" : "the module has no compiled classes";
    }

    private void addDatabase(Arguments given, File program)
            throws IOException, MojoExecutionException, MojoFailureException {
        boolean named = url != null && !url.trim().isEmpty();
        if (!named && embedded() == Embedded.NEVER) {
            throw new MojoFailureException(
                    "Name the database with -Dcimiento.url=postgresql://user@host/name; a password"
                            + " comes from the environment variable PGPASSWORD or from ~/.pgpass.");
        }
        given.option("--url", url);
        if (!named || embedded() == Embedded.ALWAYS) {
            Optional<String> server = ServerArtifact.of(program);
            given.add("--embedded");
            if (server.isPresent()) {
                given.option("--embedded-from", resolve(server.get()));
            }
        }
    }

    /** Downloads one artifact without its dependencies, which would make Maven ask the repositories of their parents. */
    private File resolve(String coordinates) throws MojoExecutionException {
        ArtifactRequest request = new ArtifactRequest(
                new DefaultArtifact(coordinates), project.getRemotePluginRepositories(), "cimiento");
        try {
            return repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile();
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException(coordinates + " cannot be downloaded: " + e.getMessage(), e);
        }
    }

    private String executable() throws MojoFailureException {
        JavaRuntime runtime = new JavaRuntime().orElse("-Dcimiento.java", java);
        Toolchain chosen = toolchains.getToolchainFromBuildContext("jdk", session);
        if (chosen != null) {
            runtime.orElse("toolchain of the build", chosen.findTool("java"));
        }
        for (Toolchain toolchain : toolchains.getToolchains(session, "jdk", null)) {
            runtime.orElse("toolchain", toolchain.findTool("java"));
        }
        return runtime.orElse("Maven's Java", System.getProperty("java.home"))
                .orElse("JAVA_HOME", System.getenv("JAVA_HOME"))
                .executable();
    }
}
