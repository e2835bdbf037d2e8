package dev.cimiento.db.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    @Test
    void satisfied_invariant_is_not_reported() {
        assertThat(check("-- No row breaks this.\nselect 1 where false")).isEmpty();
    }

    @Test
    void broken_invariant_is_reported_with_its_rows() {
        assertThat(check("\n-- Stock is never negative.\n-- More.\nselect 7 as id, null as name;"))
                .containsExactly(new BrokenInvariant(
                        "stock/not_negative", "Stock is never negative.", List.of("id=7, name=null")));
    }

    @Test
    void at_most_twenty_rows_of_a_broken_invariant_are_reported() {
        assertThat(check("select * from generate_series(1, 100) as n").get(0).rows())
                .hasSize(20);
    }

    @Test
    void failed_invariant_query_is_named_in_the_error() {
        assertThatThrownBy(() -> check("select nothing"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("stock/not_negative.sql");
    }

    @Test
    void invariant_query_cannot_change_data() {
        assertThatThrownBy(() -> check("create table t (id int)"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("read-only");
    }

    private static List<BrokenInvariant> check(String query) {
        return new Invariants(SqlFolder.of(Map.of("stock/not_negative.sql", query))).check(DATABASE.dataSource());
    }
}
