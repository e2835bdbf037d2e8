package dev.cimiento.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Runs {@code db/distribution/citus.sql} on PostgreSQL, where a function takes the place of Citus. It does to a table what
 * Citus 13.2 was seen to do: it refuses one with foreign keys to local tables, and loses the comments.
 */
class CitusDistributionTest {

    private static final String CITUS = """
            create extension pg_stat_statements;
            set allow_system_table_mods = on;
            update pg_extension set extname = 'citus' where extname = 'pg_stat_statements';
            create schema citus;
            create table citus.pg_dist_partition (logicalrelid regclass, partkey text, colocated_with text);
            create function citus.create_distributed_table(
                table_name regclass, distribution_column text, colocate_with text) returns void
                language plpgsql
            as $$
            declare
                foreign_key name;
                column_name name;
            begin
                select conname into foreign_key
                  from pg_constraint
                 where contype = 'f'
                   and table_name in (conrelid, confrelid);
                if found then
                    raise exception '% leads to a local table or from one', foreign_key;
                end if;
                for column_name in
                    select attname from pg_attribute where attrelid = table_name and attnum > 0 and not attisdropped
                loop
                    execute format('comment on column %s.%I is null', table_name, column_name);
                end loop;
                insert into pg_dist_partition values (table_name, distribution_column, colocate_with);
            end
            $$;
            """;

    /** Tables with such a key that stay on the coordinator, because their rows are found by other columns. */
    private static final String LOCAL = "'device_tokens', 'uploads_to_index'";

    private final TestDatabase database = ProjectDatabase.create();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void server_without_citus_stays_as_it_is() throws SQLException, IOException {
        Catalog before = Catalog.of(database.dataSource());

        database.execute(script());

        assertThat(before.differencesTo(Catalog.of(database.dataSource()))).isEmpty();
    }

    @Test
    void tables_with_the_key_of_a_device_or_team_are_distributed_and_keep_foreign_keys_and_comments()
            throws SQLException, IOException {
        database.execute(CITUS);
        Catalog before = Catalog.of(database.dataSource());

        database.execute("set search_path = public, citus; " + script());
        database.execute("set search_path = public, citus; " + script());

        assertThat(before.differencesTo(Catalog.of(database.dataSource()))).isEmpty();
        assertThat(text("""
                        select string_agg(logicalrelid::text, ' ' order by logicalrelid::text collate "C")
                          from citus.pg_dist_partition
                         where logicalrelid <> coalesce(to_regclass('teams'), 0)
                        """)).isEqualTo(text("""
                        select string_agg(k.conrelid::regclass::text, ' ' order by k.conrelid::regclass::text collate "C")
                          from pg_constraint k
                          join pg_class c
                            on c.oid = k.conrelid
                          join pg_attribute a
                            on a.attrelid = k.conrelid
                           and a.attnum = k.conkey[1]
                         where k.contype = 'p'
                           and not c.relispartition
                           and a.attname in ('device_id', 'team_id')
                           and c.relname not in (%s)
                        """.formatted(LOCAL)));
    }

    @Test
    void table_with_rows_is_not_distributed() throws SQLException, IOException {
        try (TestDatabase filled = TestDatabase.empty()) {
            filled.execute(CITUS + "create table teams (id uuid); insert into teams values (gen_random_uuid())");

            assertThatThrownBy(() -> filled.execute("set search_path = public, citus; " + script()))
                    .hasMessageContaining("The table teams has rows");
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String script() throws IOException {
        return Files.readString(Path.of("../distribution/citus.sql"));
    }
}
