package dev.cimiento.db.autogenerate.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.requirement.OldNames;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RewrittenTablesTest {

    private static final RetainedData.Columns COLUMNS =
            new RetainedData.Columns(List.of("id"), List.of(), List.of(), false);
    private static final RetainedData RETAINED =
            new RetainedData(Map.of("public.days", COLUMNS, "public.special_days", COLUMNS));

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final List<String> remarks = new ArrayList<>();

    @Test
    void rewrite_that_no_statement_shows_is_reported_as_unannounced() throws SQLException {
        database.execute("create table days (id int primary key); insert into days values (1), (2)");

        assertThat(rewritten("cluster days using days_pkey"))
                .containsExactly("the rows of public.days were rewritten, but no statement says so");
        assertThat(rewritten("create index on days (id)")).isEmpty();
        assertThat(remarks).isEmpty();
    }

    @Test
    void rewrite_by_a_statement_on_the_table_or_its_ancestor_becomes_a_remark() throws SQLException {
        database.execute("create table days (id int); create table special_days () inherits (days)");

        assertThat(rewritten("alter table days alter column id type bigint")).isEmpty();
        assertThat(remarks)
                .containsExactlyInAnyOrder(
                        "Rewrites the rows of days, which blocks other sessions.",
                        "Rewrites the rows of special_days, which blocks other sessions.");
    }

    private List<String> rewritten(String statement) throws SQLException {
        Map<String, TableDigest> before = digests();
        database.execute(statement);
        return RewrittenTables.by(List.of(statement), OldNames.of(Map.of(), Map.of()))
                .unannounced(before, digests(), "Rewrites the rows of ", remarks);
    }

    private Map<String, TableDigest> digests() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return RETAINED.states(connection);
        }
    }
}
