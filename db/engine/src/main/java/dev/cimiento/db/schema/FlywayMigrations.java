package dev.cimiento.db.schema;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SimpleQueryMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The SQL migrations of Flyway in some folders: versioned ones in the order of their versions, from the latest baseline
 * on, then repeatable ones in the order of their names. Flyway itself is not needed.
 *
 * @param placeholders the texts for <code>${name}</code>
 * @param schemas the schemas that Flyway creates; the first one is the default schema. Empty for {@code public}.
 */
public record FlywayMigrations(List<Path> folders, Map<String, String> placeholders, List<String> schemas)
        implements SchemaSource {

    private static final Pattern NAME =
            Pattern.compile("(?<kind>[VBR])(?<version>\\d+(?:[._]\\d+)*)?__.*\\.(?<type>sql|java|class|kt)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?<name>[\\w.:-]+)}");

    /** Statements that PostgreSQL refuses in a transaction. */
    private static final Pattern WITHOUT_TRANSACTION =
            Pattern.compile("(?i)\\bconcurrently\\b|\\bvacuum\\b|\\balter\\s+type\\b[^;]*\\badd\\s+value\\b");

    public FlywayMigrations {
        folders = List.copyOf(folders);
        placeholders = Map.copyOf(placeholders);
        schemas = List.copyOf(schemas);
    }

    /** One migration; a repeatable one has no version. */
    private record Migration(char kind, List<Integer> version, Path file) {

        static @Nullable Migration of(Path file) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches() || name.group("kind").equals("R") == (name.group("version") != null)) {
                return null;
            }
            String version = name.group("version");
            return new Migration(
                    name.group("kind").charAt(0),
                    version == null
                            ? List.of()
                            : Stream.of(version.split("[._]"))
                                    .map(Integer::valueOf)
                                    .toList(),
                    file);
        }

        boolean isSql() {
            return file.toString().endsWith(".sql");
        }

        static int compare(List<Integer> one, List<Integer> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                int difference = Integer.compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        }
    }

    /** Returns true if a folder has migrations with versions. */
    public static boolean isIn(Path folder) {
        return Files.isDirectory(folder)
                && migrations(folder).anyMatch(migration -> migration.kind() == 'V' && migration.isSql());
    }

    @Override
    public String description() {
        return "Flyway's migrations in " + folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    @Override
    public List<String> applyTo(DataSource empty) {
        try (Connection connection = empty.getConnection()) {
            SimpleQueryMode mode = SimpleQueryMode.on(connection);
            ScriptRun run = new ScriptRun(connection);
            try {
                createSchemas(run);
                List<String> remarks = new ArrayList<>();
                for (Migration migration : ordered()) {
                    if (migration.isSql()) {
                        apply(migration.file(), connection, run);
                    } else {
                        remarks.add("Omitted, because it is a program: " + migration.file());
                    }
                }
                remarks.addAll(run.omitted());
                return remarks;
            } finally {
                mode.close();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The migrations cannot be applied", e);
        }
    }

    private void createSchemas(ScriptRun run) throws SQLException {
        if (schemas.isEmpty()) {
            return;
        }
        for (String schema : schemas) {
            run.execute("create schema if not exists " + quoted(schema));
        }
        // For the sessions of the proof as well.
        run.execute("""
                do $$ begin
                    execute format('alter database %%I set search_path = %%L', current_database(), %1$s);
                end $$;
                set search_path = %2$s""".formatted("'" + schemas.get(0).replace("'", "''") + "'", quoted(schemas.get(0))));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private List<Migration> ordered() {
        List<Migration> all =
                folders.stream().flatMap(FlywayMigrations::migrations).toList();
        List<Integer> baseline = all.stream()
                .filter(migration -> migration.kind() == 'B')
                .map(Migration::version)
                .max(Migration::compare)
                .orElse(List.of());
        Stream<Migration> versioned = all.stream()
                .filter(migration ->
                        migration.kind() == 'B' && migration.version().equals(baseline)
                                || migration.kind() == 'V'
                                        && (baseline.isEmpty() || Migration.compare(migration.version(), baseline) > 0))
                .sorted((one, other) -> Migration.compare(one.version(), other.version()));
        Stream<Migration> repeatable = all.stream()
                .filter(migration -> migration.kind() == 'R')
                .sorted(Comparator.comparing(
                        migration -> migration.file().getFileName().toString()));
        return Stream.concat(versioned, repeatable).toList();
    }

    private static Stream<Migration> migrations(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(Migration::of)
                    .flatMap(Stream::ofNullable)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + folder + " cannot be read", e);
        }
    }

    private void apply(Path file, Connection connection, ScriptRun run) throws SQLException {
        String script = replaced(SqlScripts.text(file));
        boolean transaction = !WITHOUT_TRANSACTION.matcher(script).find();
        for (String sql : run.statements(script, file.toString())) {
            connection.setAutoCommit(!transaction);
            try {
                run.execute(sql);
            } catch (SQLException e) {
                throw DatabaseException.because(
                        "The migration " + file + " fails on the scratch database at: " + ScriptRun.start(sql), e);
            }
        }
        connection.setAutoCommit(true);
    }

    private String replaced(String script) {
        return PLACEHOLDER
                .matcher(script)
                .replaceAll(
                        found -> Matcher.quoteReplacement(placeholders.getOrDefault(found.group(1), found.group())));
    }
}
