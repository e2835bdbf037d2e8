package dev.cimiento.db.autogenerate.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StateSnapshotTest {

    private final TestDatabase database = TestDatabase.empty();
    private StateSnapshot before = observed();

    @BeforeEach
    void fill() throws SQLException {
        database.execute("create table days (id int generated always as identity primary key, note text);"
                + "create sequence numbers; create view notes as select note from days;"
                + "grant select on notes to public; grant update (note) on days to public");
        try (Connection connection = database.dataSource().getConnection()) {
            Sequences.of(connection).advance(connection, Sequences.of(connection));
        }
        before = observed();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void nothing_is_lost_where_nothing_happens() {
        assertThat(before.lostForward(observed())).isEmpty();
        assertThat(before.lostThereAndBack(observed())).isEmpty();
        assertThat(before.changedPrivileges(observed())).isEmpty();
    }

    @Test
    void a_sequence_that_begins_anew_gives_numbers_again() throws SQLException {
        database.execute("alter sequence numbers restart");

        assertThat(before.lostForward(observed()))
                .containsExactly("the sequence public.numbers gives numbers again that it had given");
    }

    @Test
    void so_does_one_that_is_made_anew() throws SQLException {
        database.execute("drop sequence numbers; create sequence numbers");

        assertThat(before.lostForward(observed())).hasSize(1);
    }

    @Test
    void one_that_is_gone_gives_none() throws SQLException {
        database.execute("drop sequence numbers");

        assertThat(before.lostForward(observed())).isEmpty();
    }

    @Test
    void a_view_that_is_made_anew_has_lost_who_may_read_it() throws SQLException {
        database.execute("drop view notes; create view notes as select note from days");

        assertThat(before.changedPrivileges(observed()))
                .isEqualTo(List.of("who may do what is not what it was: grant select on table public.notes to public"));
    }

    @Test
    void what_is_gone_nobody_can_do_anything_with() throws SQLException {
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
