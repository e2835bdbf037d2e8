package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the system catalogs with the way in which each is compared, read from {@code compared.txt}. */
record ComparedColumns(List<Section> sections) {

    private static final List<String> TWO_SCHEMAS = List.of("settings", "publications", "grants", "owners");

    /** A system catalog, such as {@code pg_class}. */
    record Section(String catalog, String rows, List<Line> lines) {}

    /**
     * Columns that are compared in the same way.
     *
     * @param how the queries and functions that compare them; "no" if nothing does
     */
    record Line(List<String> columns, List<String> how, String why) {

        private String answer() {
            return switch (how.get(0)) {
                case "no" -> "no";
                case "grants" -> "with `--grants`";
                case "owners" -> "kept";
                case "settings", "publications" -> "yes, two schemas";
                default -> "yes";
            };
        }
    }

    static ComparedColumns read() {
        List<Section> sections = new ArrayList<>();
        for (String line :
                resource(ComparedColumns.class, "compared.txt").lines().toList()) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                sections.add(new Section(
                        line.substring(1, end), line.substring(end + 1).strip(), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\|", -1);
                sections.get(sections.size() - 1)
                        .lines()
                        .add(new Line(
                                List.of(parts[0].strip().split(" ")),
                                List.of(parts[1].strip().split(", ")),
                                parts[2].strip()));
            }
        }
        return new ComparedColumns(sections);
    }

    /** Returns true if a column is listed, alone or with all columns of its catalog. */
    boolean has(String catalog, String column) {
        return sections.stream()
                .filter(section -> section.catalog().equals(catalog))
                .flatMap(section -> section.lines().stream())
                .anyMatch(line ->
                        line.columns().contains(column) || line.columns().contains("*"));
    }

    /** Returns the columns of which the list names a query or function that does not have them. */
    List<String> unfounded() {
        List<String> found = new ArrayList<>();
        for (Section section : sections) {
            for (Line line : section.lines()) {
                for (String how : line.how()) {
                    line.columns().stream()
                            .filter(Predicate.not(column -> isFounded(column, how)))
                            .forEach(column -> found.add(section.catalog() + "." + column + " in " + how));
                }
            }
        }
        return found;
    }

    private static boolean isFounded(String column, String how) {
        if (how.equals("no")) {
            return true;
        }
        if (how.endsWith("()")) {
            String call = how.substring(0, how.length() - 1);
            return Stream.of("catalog", "tables", "parts", "types", "routines", "others")
                    .anyMatch(query -> query(query).contains(call));
        }
        return Pattern.compile("\\b" + column + "\\b").matcher(query(how)).find();
    }

    private static String query(String name) {
        if (TWO_SCHEMAS.contains(name)) {
            return resource(CatalogQuery.class, name + ".sql");
        }
        return resource(Catalog.class, name.equals("catalog") ? "catalog.sql" : "catalog/" + name + ".sql");
    }

    /** Returns the tables of the page, one for each catalog. */
    String tables() {
        return sections.stream().map(ComparedColumns::table).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String table(Section section) {
        String rows = section.lines().stream()
                .map(line -> "| %s | %s | %s |"
                        .formatted(
                                line.columns().contains("*")
                                        ? "all"
                                        : line.columns().stream()
                                                .map(column -> "`" + column + "`")
                                                .collect(Collectors.joining(", ")),
                                line.answer(),
                                line.why()))
                .collect(Collectors.joining("\n"));
        return "## `%s`\n\n%s.\n\n| columns | compared | remark |\n| --- | --- | --- |\n%s"
                .formatted(section.catalog(), capitalized(section.rows()), rows);
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream text = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
