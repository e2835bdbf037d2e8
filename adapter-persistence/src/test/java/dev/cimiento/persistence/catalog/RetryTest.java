package dev.cimiento.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.AtOnce;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.error.Unavailable;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.shared.transaction.SpringTransactions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On tags, whose table here refuses as many insertions as it is told, with any state. */
class RetryTest {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private final SequentialIds ids = new SequentialIds();
    private CatalogAdapter catalog;

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @BeforeEach
    void letTagsBeRefused() {
        catalog = PostgresCatalog.emptied(PERSISTENCE);
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
        sql("create or replace trigger refuse before insert on tags for each row execute function refuse()");
    }

    @ParameterizedTest
    @CsvSource({"40001, could not serialize access", "40P01, deadlock detected"})
    void a_statement_or_transaction_that_the_server_gave_up_is_run_again(String state, String message) {
        refuse(4, state, message);
        add("alone");
        refuse(4, state, message);
        catalog.transactions().inTransaction(() -> {
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
    void what_loses_each_time_is_given_up() {
        refuse(5, "40001", "could not serialize access");

        assertThatThrownBy(() -> add("never")).isInstanceOf(Unavailable.class);
        assertThat(insertions()).isEqualTo(5);
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"55P03, lock not available", "57014, statement timeout", "0A000, cannot do this"})
    void what_would_fail_again_is_not_run_again(String state, String message) {
        refuse(1, state, message);

        assertThatThrownBy(() -> add("never")).isInstanceOf(RuntimeException.class);
        assertThat(insertions()).isEqualTo(1);
    }

    @Test
    void a_transaction_that_met_a_migration_is_run_again() {
        Entity<Tag> tag = add("here");
        for (int use = 0; use < 10; use++) {
            catalog.tags().find(tag.id());
        }

        sql("alter table tags alter column name type varchar(40)");

        assertThat(catalog.transactions().inTransaction(() -> catalog.tags().find(tag.id())))
                .isPresent();
        sql("alter table tags alter column name type text");
    }

    @Test
    void only_the_outermost_transaction_is_run_again() {
        refuse(1, "40001", "could not serialize access");
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();

        catalog.transactions().inTransaction(() -> {
            outer.incrementAndGet();
            return catalog.transactions().inTransaction(() -> {
                inner.incrementAndGet();
                return add("inner");
            });
        });

        assertThat(outer).hasValue(2);
        assertThat(inner).hasValue(2);
        assertThat(names()).containsExactly("inner");
    }

    @Test
    void of_two_that_wait_for_each_other_both_come_through() {
        Entity<Tag> one = add("one");
        Entity<Tag> two = add("two");
        CyclicBarrier bothHaveTheirFirst = new CyclicBarrier(2);

        AtOnce.run(2, number -> {
            List<Entity<Tag>> order = number == 0 ? List.of(one, two) : List.of(two, one);
            AtomicInteger attempts = new AtomicInteger();
            return catalog.transactions().inTransaction(() -> {
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

    private static void lock(Entity<Tag> tag) {
        PERSISTENCE
                .sql()
                .sql("select id from tags where id = ? for update")
                .param(tag.id().value())
                .query()
                .singleValue();
    }

    private static void refuse(int count, String state, String message) {
        sql("truncate refusals");
        sql("alter sequence insertions restart");
        PERSISTENCE
                .sql()
                .sql("insert into refusals values (?, ?, ?)")
                .params(count, state, message)
                .update();
    }

    private static Object insertions() {
        return PERSISTENCE
                .sql()
                .sql("select last_value::int from insertions")
                .query()
                .singleValue();
    }

    private static List<String> names() {
        return PERSISTENCE
                .sql()
                .sql("select name from tags order by id")
                .query(String.class)
                .list();
    }

    private synchronized Entity<Tag> add(String name) {
        Entity<Tag> tag = Entity.created(ids.next(), Instant.parse("2026-03-01T10:00:00Z"), new Tag(name));
        catalog.tags().add(tag);
        return tag;
    }

    private static void sql(String statement) {
        PERSISTENCE.sql().sql(statement).update();
    }
}
