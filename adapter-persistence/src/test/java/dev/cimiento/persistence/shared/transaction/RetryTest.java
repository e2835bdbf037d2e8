package dev.cimiento.persistence.shared.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteAdapter;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.error.Unavailable;
import dev.cimiento.persistence.sample.TestNotes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests retries on the sample entity, whose table refuses a number of insertions with a given SQL state. */
class RetryTest {

    @AutoClose
    private static final TestNotes NOTES = new TestNotes();

    private final SequentialIds ids = new SequentialIds();
    private NoteAdapter adapter;

    @BeforeEach
    void refuseNotes() {
        adapter = NOTES.emptied();
        sql("create sequence if not exists insertions");
        sql("create table if not exists refusals (count int, state text, message text)");
        sql("truncate refusals");
        sql("""
                create or replace function refuse() returns trigger language plpgsql as $$
                declare refusal refusals;
                begin
                    select * into refusal from refusals;
                    if nextval('insertions') <= refusal.count then
                        raise exception using errcode = refusal.state, message = refusal.message;
                    end if;
                    return new;
                end $$
                """);
        sql("create or replace trigger refuse before insert on notes for each row execute function refuse()");
    }

    @ParameterizedTest
    @CsvSource({"40001, could not serialize access", "40P01, deadlock detected"})
    void statement_or_transaction_that_the_server_cancels_is_run_again(String state, String message) {
        refuse(4, state, message);
        add("alone");
        refuse(4, state, message);
        adapter.transactions().inTransaction(() -> {
            add("first");
            return add("second");
        });

        assertThat(names()).containsExactly("alone", "first", "second");
    }

    @Test
    void retries_are_counted() {
        long before = SpringTransactions.retries();
        refuse(2, "40P01", "deadlock detected");

        add("counted");

        assertThat(SpringTransactions.retries() - before).isGreaterThanOrEqualTo(2);
    }

    @Test
    void statement_that_is_cancelled_five_times_is_given_up() {
        refuse(5, "40001", "could not serialize access");

        assertThatThrownBy(() -> add("never")).isInstanceOf(Unavailable.class);
        assertThat(insertions()).isEqualTo(5);
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"55P03, lock not available", "57014, statement timeout", "0A000, cannot do this"})
    void statement_that_would_fail_again_is_not_run_again(String state, String message) {
        refuse(1, state, message);

        assertThatThrownBy(() -> add("never")).isInstanceOf(RuntimeException.class);
        assertThat(insertions()).isEqualTo(1);
    }

    @Test
    void transaction_whose_plan_a_migration_made_stale_is_run_again() {
        Entity<Note> note = add("here");
        for (int use = 0; use < 10; use++) {
            adapter.notes().find(note.id());
        }

        sql("alter table notes alter column name type varchar(120)");

        assertThat(adapter.transactions().inTransaction(() -> adapter.notes().find(note.id())))
                .isPresent();
        sql("alter table notes alter column name type text");
    }

    @Test
    void only_the_outermost_transaction_is_run_again() {
        refuse(1, "40001", "could not serialize access");
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();

        adapter.transactions().inTransaction(() -> {
            outer.incrementAndGet();
            return adapter.transactions().inTransaction(() -> {
                inner.incrementAndGet();
                return add("inner");
            });
        });

        assertThat(outer).hasValue(2);
        assertThat(inner).hasValue(2);
        assertThat(names()).containsExactly("inner");
    }

    @Test
    void two_transactions_in_a_deadlock_both_succeed() {
        Entity<Note> one = add("one");
        Entity<Note> two = add("two");
        CyclicBarrier bothHaveTheirFirst = new CyclicBarrier(2);

        ConcurrentWork.run(2, number -> {
            List<Entity<Note>> order = number == 0 ? List.of(one, two) : List.of(two, one);
            AtomicInteger attempts = new AtomicInteger();
            return adapter.transactions().inTransaction(() -> {
                sql("set local deadlock_timeout = '20ms'");
                lock(order.get(0));
                if (attempts.getAndIncrement() == 0) {
                    await(bothHaveTheirFirst);
                }
                lock(order.get(1));
                return add("from-" + number);
            });
        });

        assertThat(names()).containsExactlyInAnyOrder("one", "two", "from-0", "from-1");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void lock(Entity<Note> note) {
        NOTES.sql()
                .sql("select id from notes where id = ? for update")
                .param(note.id().value())
                .query()
                .singleValue();
    }

    private static void refuse(int count, String state, String message) {
        sql("truncate refusals");
        sql("alter sequence insertions restart");
        NOTES.sql()
                .sql("insert into refusals values (?, ?, ?)")
                .params(count, state, message)
                .update();
    }

    private static Object insertions() {
        return NOTES.sql().sql("select last_value::int from insertions").query().singleValue();
    }

    private static List<String> names() {
        return NOTES.sql()
                .sql("select name from notes order by id")
                .query(String.class)
                .list();
    }

    private synchronized Entity<Note> add(String name) {
        Entity<Note> note = Entity.created(ids.next(), Instant.parse("2026-03-01T10:00:00Z"), Note.named(name));
        adapter.notes().add(note);
        return note;
    }

    private static void sql(String statement) {
        NOTES.sql().sql(statement).update();
    }
}
