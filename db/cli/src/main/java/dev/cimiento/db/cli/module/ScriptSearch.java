package dev.cimiento.db.cli.module;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.schema.SchemaSource;
import dev.cimiento.db.schema.SqlScripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches a build for the scripts that create the schema on PostgreSQL, if the module does not say where they are: the
 * script with the most tables, or all scripts of its folder if the tables are distributed among them.
 */
final class ScriptSearch {

    private static final Pattern TABLE = Pattern.compile("(?i)\\bcreate\\s+table\\b");
    private static final Pattern OTHER =
            Pattern.compile("(?i)`|\\bengine\\s*=|\\bauto_increment\\b|\\bvarchar2\\b|\\bidentity\\s*\\(1");

    /** Scripts that change an existing schema. */
    private static final Pattern CHANGE = Pattern.compile("(?i)(upgrade|update|migrat|patch|rollback|alter|drop)");

    private static final long LARGEST = 20L << 20;

    private ScriptSearch() {}

    static Optional<SchemaSource> in(ModuleFolders folders) {
        return Stream.of(folders.module(), folders.root())
                .distinct()
                .map(ScriptSearch::tables)
                .flatMap(tables -> Stream.of(
                        best(tables, file -> DatabaseNames.isPostgres(file.toString())), best(tables, file -> true)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(SqlScripts::new);
    }

    /** Returns true if the text of a script is for another database. */
    static boolean isForOther(Path script) {
        return OTHER.matcher(text(script)).find();
    }

    /** Returns the number of tables that each script creates. */
    private static Map<Path, Long> tables(Path folder) {
        Map<Path, Long> tables = new LinkedHashMap<>();
        for (Path file : ModuleFolders.sources(folder, path -> isCandidate(folder, path))) {
            String text = text(file);
            long count = TABLE.matcher(text).results().count();
            if (count > 0 && !OTHER.matcher(text).find()) {
                tables.put(file, count);
            }
        }
        return tables;
    }

    private static boolean isCandidate(Path folder, Path file) {
        String path = folder.relativize(file).toString();
        return path.endsWith(".sql")
                && !DatabaseNames.isOther(path)
                && !CHANGE.matcher(path).find()
                && file.toFile().length() < LARGEST;
    }

    private static Optional<List<Path>> best(Map<Path, Long> tables, Predicate<Path> wanted) {
        Map<Path, Long> candidates = new LinkedHashMap<>(tables);
        candidates.keySet().removeIf(wanted.negate());
        return candidates.entrySet().stream().max(Map.Entry.comparingByValue()).map(largest -> {
            Path folder = Objects.requireNonNull(largest.getKey().getParent());
            candidates.keySet().removeIf(file -> !folder.equals(file.getParent()));
            long all = candidates.values().stream().mapToLong(count -> count).sum();
            return largest.getValue() * 2 >= all ? List.of(largest.getKey()) : List.copyOf(candidates.keySet());
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
    }
}
