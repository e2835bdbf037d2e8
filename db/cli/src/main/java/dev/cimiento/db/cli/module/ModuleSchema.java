package dev.cimiento.db.cli.module;

import dev.cimiento.db.project.Project;
import dev.cimiento.db.schema.FlywayMigrations;
import dev.cimiento.db.schema.LiquibaseChangelog;
import dev.cimiento.db.schema.SchemaSource;
import dev.cimiento.db.schema.SqlScripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files from which a module creates its schema: revisions or a declared schema in {@code db}, Flyway's
 * migrations, Liquibase's changelog, or scripts. Files of the module are preferred to those of other modules.
 */
record ModuleSchema(ModuleFolders folders, SpringSettings spring, ClassLoader loader) {

    /** The places that are searched, for messages. */
    static final String PLACES = "db/changelog, db/schema, Flyway's migrations (db/migration), Liquibase's changelog"
            + " (db/changelog/db.changelog-master.*), and scripts with create table for PostgreSQL";

    private static final List<String> CHANGELOGS = Stream.of("yaml", "yml", "xml", "json", "sql")
            .map(type -> "db/changelog/db.changelog-master." + type)
            .toList();
    private static final List<String> SCRIPTS =
            List.of("schema-postgresql.sql", "schema-postgres.sql", "schema-pg.sql", "schema.sql");
    private static final Pattern MASTER =
            Pattern.compile("(db\\.)?(changelog|change-log)[-.]master\\.(ya?ml|xml|json|sql)|.*liquibase/master\\.xml");

    Optional<SchemaSource> find() {
        return Stream.<Optional<SchemaSource>>of(
                        revisions(), migrations(), changelog(), configuredScripts(), scriptsByName())
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> ScriptSearch.in(folders));
    }

    private Optional<SchemaSource> revisions() {
        return Stream.of(folders.module(), folders.root())
                .map(folder -> folder.resolve("db"))
                .flatMap(db -> Stream.of(
                        RevisionSchema.of(Project.in(db), db.resolve("changelog/versions")),
                        DeclaredFiles.of(Project.in(db), db.resolve("schema"))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SchemaSource> migrations() {
        List<String> configured = spring.list("spring.flyway.locations", "flyway.locations");
        List<String> locations = configured.isEmpty() ? List.of("classpath:db/migration") : configured;
        for (Path folder : folders.resources()) {
            List<Path> found = locations.stream()
                    .flatMap(location -> migrationFolder(folder, location).stream())
                    .filter(FlywayMigrations::isIn)
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                List<Path> all = new ArrayList<>(found);
                Path programs = folders.module().resolve("src/main/java/db/migration");
                if (Files.isDirectory(programs) && !found.contains(programs)) {
                    all.add(programs);
                }
                return Optional.of(new FlywayMigrations(
                        all,
                        spring.below("spring.flyway.placeholders."),
                        spring.list("spring.flyway.default-schema", "spring.flyway.schemas")));
            }
        }
        return Optional.empty();
    }

    private Optional<Path> migrationFolder(Path resources, String location) {
        String path = location.replace("{vendor}", "postgresql").strip();
        if (path.startsWith("filesystem:")) {
            return Optional.of(folders.module().resolve(path.substring("filesystem:".length())));
        }
        Path folder = resources.resolve(LocationPattern.path(path));
        return Optional.of(forPostgres(folder).orElse(folder));
    }

    /** Returns the subfolder for PostgreSQL of a folder with migrations for several databases. */
    private static Optional<Path> forPostgres(Path folder) {
        return Stream.of("postgresql", "postgres", "pgsql", "pg")
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .findFirst();
    }

    private Optional<SchemaSource> changelog() {
        List<Path> resources = folders.resources();
        List<String> named = spring.get("spring.liquibase.change-log", "liquibase.change-log").stream()
                .map(LocationPattern::path)
                .toList();
        for (Path folder : resources) {
            Optional<String> file = (named.isEmpty() ? CHANGELOGS : named)
                    .stream()
                            .filter(name -> Files.isRegularFile(folder.resolve(name)))
                            .findFirst()
                            .or(() -> master(folder));
            if (file.isPresent()) {
                String contexts = spring.get("spring.liquibase.contexts").orElse("");
                return Optional.of(new LiquibaseChangelog(file.get(), List.of(folder), contexts, loader));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> master(Path folder) {
        return ModuleFolders.sources(
                        folder,
                        file -> MASTER.matcher(folder.relativize(file)
                                                .toString()
                                                .replace('\\', '/'))
                                        .matches()
                                || MASTER.matcher(file.getFileName().toString()).matches())
                .stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .findFirst();
    }

    private Optional<SchemaSource> configuredScripts() {
        List<Pattern> patterns = spring.list("spring.sql.init.schema-locations", "spring.datasource.schema").stream()
                .map(location -> location.replace("@@platform@@", "postgresql"))
                .map(LocationPattern::of)
                .toList();
        return scripts(path ->
                patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches()));
    }

    private Optional<SchemaSource> scriptsByName() {
        return SCRIPTS.stream()
                .map(name -> scripts(name::equals))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SchemaSource> scripts(Predicate<String> wanted) {
        return folders.resources().stream()
                .map(folder -> ModuleFolders.sources(
                        folder,
                        file -> wanted.test(folder.relativize(file).toString().replace('\\', '/'))))
                .filter(files -> !files.isEmpty() && files.stream().noneMatch(ScriptSearch::isForOther))
                .findFirst()
                .map(SqlScripts::new);
    }
}
