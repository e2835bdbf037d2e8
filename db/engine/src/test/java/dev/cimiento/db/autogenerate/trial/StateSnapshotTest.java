package dev.cimiento.db.autogenerate.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StateSnapshotTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private StateSnapshot before = observed();

    @BeforeEach
    void fillDatabase() throws SQLException {
        database.execute("create table days (id int generated always as identity primary key, note text);"
                + "create sequence numbers; create view notes as select note from days;"
                + "create function counted() returns bigint language sql as 'select count(*) from days';"
                + "alter function counted() owner to pg_database_owner;"
                + "grant select on notes to public; grant update (note) on days to public");
        try (Connection connection = database.dataSource().getConnection()) {
            Sequences.of(connection).advance(connection, Sequences.of(connection));
        }
        before = observed();
    }

    @Test
    void unchanged_database_has_no_losses() {
        assertThat(before.lostByUpgrade(observed())).isEmpty();
        assertThat(before.lostByRoundTrip(observed())).isEmpty();
        assertThat(before.changedPrivileges(observed())).isEmpty();
    }

    @Test
    void restarted_sequence_gives_numbers_again() throws SQLException {
        database.execute("alter sequence numbers restart");

        assertThat(before.lostByUpgrade(observed()))
                .containsExactly("the sequence public.numbers would return numbers that it has returned before");
    }

    @Test
    void recreated_sequence_gives_numbers_again() throws SQLException {
        database.execute("drop sequence numbers; create sequence numbers");

        assertThat(before.lostByUpgrade(observed())).hasSize(1);
    }

    @Test
    void dropped_sequence_gives_no_numbers_again() throws SQLException {
        database.execute("drop sequence numbers");

        assertThat(before.lostByUpgrade(observed())).isEmpty();
    }

    @Test
    void recreated_view_loses_its_privileges() throws SQLException {
        database.execute("drop view notes; create view notes as select note from days");

        assertThat(before.changedPrivileges(observed()))
                .isEqualTo(List.of(
                        "privileges changed; this would restore them: grant select on table public.notes to public"));
    }

    @Test
    void recreated_function_loses_its_owner() throws SQLException {
        database.execute(
                "drop function counted(); create function counted() returns bigint language sql as 'select 1'");

        assertThat(before.lostByUpgrade(observed()))
                .isEqualTo(List.of("an owner changed; this would restore it: "
                        + "alter function public.counted() owner to pg_database_owner"));
    }

    @Test
    void privileges_of_a_dropped_object_are_not_compared() throws SQLException {
        database.execute("drop view notes; alter table days drop column note");

        assertThat(before.changedPrivileges(observed())).isEmpty();
    }

    private StateSnapshot observed() {
        try (Connection connection = database.dataSource().getConnection()) {
            return StateSnapshot.of(connection, new RetainedData(Map.of()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
