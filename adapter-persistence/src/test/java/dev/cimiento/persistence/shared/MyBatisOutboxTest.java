package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.Mail;
import dev.cimiento.domain.shared.OutboxAdapter;
import dev.cimiento.domain.shared.OutboxContract;
import dev.cimiento.domain.shared.SequentialIds;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MyBatisOutboxTest extends OutboxContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private final AtomicInteger wokenUp = new AtomicInteger();

    @Override
    protected OutboxAdapter adapter(Clock clock) {
        PERSISTENCE.sql().sql("truncate outbox_messages").update();
        return new OutboxAdapter(
                new MyBatisOutbox(PERSISTENCE.mappers(), new SequentialIds(), clock, wokenUp::incrementAndGet),
                new MyBatisOutboxQueue(PERSISTENCE.mappers()),
                PERSISTENCE.transactions(),
                () -> PERSISTENCE
                        .sql()
                        .sql("select coalesce(body, '') from outbox_messages order by id")
                        .query(String.class)
                        .list());
    }

    @Test
    void those_who_send_are_woken_up_by_the_commit_and_not_before() {
        OutboxAdapter adapter = adapter(Clock.systemUTC());

        PERSISTENCE.transactions().inTransaction(() -> {
            adapter.outbox().put(new Mail("ada@example.org", "Hello", "text"));
            assertThat(wokenUp).hasValue(0);
            return "done";
        });

        assertThat(wokenUp).hasValue(1);
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }
}
