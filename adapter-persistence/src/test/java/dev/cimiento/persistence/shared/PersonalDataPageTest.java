package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Compares {@code docs/personal-data.md} with the comments on the columns of a migrated database. */
class PersonalDataPageTest {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final String NOT_PERSONAL = "## Columns without personal data";

    @Test
    void page_lists_exactly_the_columns_that_the_schema_marks_as_personal() throws IOException {
        String page = page();

        assertThat(columnsIn(page.substring(0, page.indexOf(NOT_PERSONAL))))
                .isEqualTo(columns("col_description(a.attrelid, a.attnum) like 'Personal data: %'"));
    }

    @Test
    void every_column_of_text_or_bytes_is_personal_or_listed_as_not_personal() throws IOException {
        String page = page();
        Set<String> listed = new TreeSet<>(columnsIn(page));

        assertThat(columns("format_type(a.atttypid, null) in"
                        + " ('text', 'text[]', 'character varying', 'bytea', 'tsvector', 'json', 'jsonb', 'inet')"))
                .isEqualTo(listed);
        assertThat(columnsIn(page.substring(page.indexOf(NOT_PERSONAL))))
                .doesNotContainAnyElementsOf(columns("col_description(a.attrelid, a.attnum) like 'Personal data: %'"));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/personal-data.md"));
    }

    private static Set<String> columnsIn(String page) {
        return Pattern.compile("(?m)^\\| `([a-z_]+\\.[a-z_]+)` \\|")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(String condition) {
        List<String> found = PERSISTENCE
                .sql()
                .sql("""
                        select c.relname || '.' || a.attname
                          from pg_attribute a
                          join pg_class c
                            on c.oid = a.attrelid
                         where c.relnamespace = 'public'::regnamespace
                           and c.relkind in ('r', 'p')
                           and c.relname not like 'databasechangelog%'
                           and a.attnum > 0
                           and not a.attisdropped
                           and (:condition)""".replace(":condition", condition))
                .query(String.class)
                .list();
        return new TreeSet<>(found);
    }
}
