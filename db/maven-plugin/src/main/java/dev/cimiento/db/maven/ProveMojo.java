package dev.cimiento.db.maven;

import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Proves the MyBatis statements of the module against its schema on a real PostgreSQL. It finds mapper files, annotated
 * mappers, the settings of MyBatis and the schema without a configuration.
 */
@Mojo(
        name = "prove",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ProveMojo extends CommandMojo {

    /** Proves against the schema of the database itself, and not against one that is made from files. */
    @Parameter(property = "cimiento.live", defaultValue = "false")
    private boolean live;

    /** The folders of Flyway's migrations, separated by commas. */
    @Parameter(property = "cimiento.flyway")
    private String flyway;

    /** The changelog of Liquibase. */
    @Parameter(property = "cimiento.liquibase")
    private String liquibase;

    /** The scripts that create the schema, separated by commas. */
    @Parameter(property = "cimiento.sql")
    private String sql;

    /** Patterns of mapper files, separated by commas, such as {@code classpath*:mapper/*.xml}. */
    @Parameter(property = "cimiento.mapperLocations")
    private String mapperLocations;

    /** The configuration file of MyBatis. */
    @Parameter(property = "cimiento.mybatisConfig")
    private String mybatisConfig;

    /** Fails for findings of this severity or a more severe one: error, warning or style. */
    @Parameter(property = "cimiento.failOn", defaultValue = "error")
    private String failOn;

    /** The file of known findings, which are not reported. */
    @Parameter(property = "cimiento.baseline", defaultValue = "${project.basedir}/db/proof-baseline.txt")
    private File baseline;

    /** Writes the file of known findings. */
    @Parameter(property = "cimiento.writeBaseline", defaultValue = "false")
    private boolean writeBaseline;

    /** Lists all findings, not only the ten most severe ones. */
    @Parameter(property = "cimiento.all", defaultValue = "false")
    private boolean all;

    /** The file for the report in SARIF. */
    @Parameter(property = "cimiento.sarif", defaultValue = "${project.build.directory}/cimiento/proof.sarif")
    private File sarif;

    /** The file for the summary in Markdown. */
    @Parameter(property = "cimiento.markdown", defaultValue = "${project.build.directory}/cimiento/proof.md")
    private File markdown;

    @Override
    String command() {
        return "prove";
    }

    @Override
    String reasonToSkip() {
        return withoutClasses();
    }

    @Override
    void addTo(Arguments given) throws MojoExecutionException {
        given.option("--module", project().getBasedir())
                .option("--classpath", classPath())
                .flag("--live", live)
                .option("--flyway", flyway)
                .option("--liquibase", liquibase)
                .option("--sql", sql)
                .option("--mapper-locations", mapperLocations)
                .option("--mybatis-config", mybatisConfig)
                .option("--fail-on", failOn)
                .option("--baseline", writeBaseline || baseline.exists() ? baseline : null)
                .flag("--write-baseline", writeBaseline)
                .flag("--all", all)
                .option("--sarif-file", sarif)
                .option("--markdown-file", markdown);
    }
}
