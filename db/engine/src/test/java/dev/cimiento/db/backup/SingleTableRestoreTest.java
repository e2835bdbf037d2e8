package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.core.DatabaseException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleTableRestoreTest extends RestoreFixture {

    @Test
    void single_tables_are_restored_and_others_stay() throws SQLException {
        project.upgrade(target.dataSource());
        target.execute("""
                insert into customers (id, name) values (1, 'Ada'), (2, 'New name');
                insert into orders (customer_id, amount) select 1, 1 from generate_series(1, 9);
                insert into events values (5, 'five'), (15, 'fifteen')
                """);

        assertThatThrownBy(() -> restoreOnly(false, "public.events"))
                .hasMessageContaining("The table public.events_1 has rows. Nothing was changed.");
        restoreOnly(true, "events", "orders");

        assertThat(text("select string_agg(what, ' ' order by at) from events")).isEqualTo("one eleven twelve");
        assertThat(text("select string_agg(amount::text, ' ' order by id) from orders"))
                .isEqualTo("10 20 -5");
        assertThat(text("select name from customers where id = 2")).isEqualTo("New name");
        target.execute("insert into orders (customer_id, amount) values (1, 1)");
        assertThat(text("select max(id) from orders"))
                .as("the sequence was further")
                .isEqualTo("10");
    }

    @Test
    void single_table_is_refused_if_other_rows_refer_to_missing_ones() throws SQLException {
        project.upgrade(target.dataSource());
        target.execute("insert into customers values (9, 'Zoe'); insert into orders values (1, 9, 1)");

        assertThatThrownBy(() -> restoreOnly(true, "customers"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Key (customer_id)=(9) is not present in table \"customers\"");
        assertThat(text("select name from customers")).isEqualTo("Zoe");
        assertThat(text("select count(*) from orders"))
                .as("orders of the customer, which a delete would cascade to")
                .isEqualTo("1");
        assertThatThrownBy(() -> restoreOnly(true, "nowhere"))
                .hasMessageContaining("There is no table nowhere in " + path)
                .hasMessageContaining("public.customers, public.orders");
    }

    private void restoreOnly(boolean replace, String... tables) {
        try (BackupFile file = BackupFile.open(path)) {
            new Restore(target.dataSource(), project.project())
                    .only(List.of(tables), file, replace, Progress.Listener.NONE);
        }
    }
}
