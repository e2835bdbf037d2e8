package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.check.DatabaseCheck;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Upgrades a database that an earlier release filled, and checks that no data is lost. */
class UpgradeOfFilledDatabaseTest {

    private static final Project PROJECT = Project.packaged("db");

    private static final String TABLES = """
        select c.relname
          from pg_class c
         where c.relnamespace = 'public'::regnamespace
           and c.relkind = 'r'
           and c.relname not like 'databasechangelog%'\
        """;

    /** The earlier rows for which no current row has the same values. */
    private static final String LOST = """
        select former.row
          from unnest(:rows) as former (row)
         where not exists (select from %s as present where to_jsonb(present) @> former.row::jsonb)\
        """;

    private final TestDatabase database = TestDatabase.empty();
    private final ScratchDatabases scratch = new ScratchDatabases(database.url());
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final Migrations migrations = new Migrations(database.dataSource(), PROJECT.changelog());

    @BeforeEach
    void fill() throws Exception {
        database.execute(resource("filled-by-1406e71.sql"));
    }

    @AfterEach
    void dropDatabase() {
        scratch.close();
        database.close();
    }

    @Test
    void later_revisions_keep_the_rows_of_a_filled_database() {
        Map<String, List<String>> before = rows();
        assertThat(before).containsKeys("users", "orders", "products", "outbox_messages");

        migrations.upgrade(step -> {});

        before.forEach((table, rows) -> {
            assertThat(lost(table, rows)).as("lost rows of " + table).isEmpty();
            assertThat(sql.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as("number of rows of " + table)
                    .isEqualTo(rows.size());
        });
        assertThat(PROJECT.invariants().check(database.dataSource())).isEmpty();
        assertThat(new DatabaseCheck(scratch, database.url(), PROJECT.changelog(), PROJECT.schema())
                        .run()
                        .isClean())
                .isTrue();
    }

    /** The domain rejects such lines, so it could not read them from the database. */
    @Test
    void upgrade_removes_invisible_characters_from_stored_lines() {
        sql.sql("update products set name = 'Tile ' || U&'\\202E' || 'adhesive' where sku = 'TA-0'")
                .update();
        sql.sql("update users set full_name = U&'\\3164' where email = 'grace@example.org'")
                .update();

        migrations.upgrade(step -> {});

        assertThat(sql.sql("select name from products where sku = 'TA-0'")
                        .query(String.class)
                        .single())
                .isEqualTo("Tile adhesive");
        assertThat(sql.sql("select full_name from users where email = 'grace@example.org'")
                        .query(String.class)
                        .single())
                .isEqualTo("?");
    }

    @Test
    void upgrade_relates_stored_messages_to_users_by_address() {
        migrations.upgrade(step -> {});

        assertThat(sql.sql("""
            select distinct m.recipient
              from outbox_messages m
              left join users u on u.id = m.user_id
             where u.email is distinct from m.recipient\
            """).query(String.class).list()).containsExactly("gone@example.org");
    }

    /** Returns the rows of each table as JSON. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : sql.sql(TABLES).query(String.class).list()) {
            rows.put(
                    table,
                    sql.sql("select to_jsonb(t)::text from " + table + " as t")
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    private List<String> lost(String table, List<String> rows) {
        return sql.sql(LOST.formatted(table))
                .param("rows", rows.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(UpgradeOfFilledDatabaseTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
