package dev.cimiento.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.OutboxAdapter;
import dev.cimiento.domain.mail.OutboxContract;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.persistence.shared.TestPersistence;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MyBatisOutboxTest extends OutboxContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private final AtomicInteger wokenUp = new AtomicInteger();

    @Override
    protected OutboxAdapter adapter(Clock clock) {
        PERSISTENCE.empty();
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
    void workers_are_woken_up_by_the_commit_and_not_before() {
        OutboxAdapter adapter = adapter(Clock.systemUTC());

        PERSISTENCE.transactions().inTransaction(() -> {
            adapter.outbox().put(UUID.randomUUID(), new Mail("ada@example.org", "Hello", "text"));
            assertThat(wokenUp).hasValue(0);
            return "done";
        });

        assertThat(wokenUp).hasValue(1);
    }

    @Test
    void pending_sent_and_given_up_mails_are_counted_separately() {
        PERSISTENCE.empty();
        MyBatisOutboxQueue queue = new MyBatisOutboxQueue(PERSISTENCE.mappers());
        mail("now()", "null", "'Hello'");
        mail("now()", "null", "'Hello'");
        mail("null", "now()", "null");
        mail("null", "null", "null");

        assertThat(queue.countPending()).isEqualTo(2);
        assertThat(queue.countGivenUp()).isEqualTo(1);
    }

    private static void mail(String due, String sent, String body) {
        PERSISTENCE.sql().sql("""
                insert into outbox_messages (id, created_at, recipient, subject, body, due_at, attempts, sent_at)
                values (gen_random_uuid(), now(), 'ada@example.org', 'Hello', %s, %s, 1, %s)
                """.formatted(body, due, sent)).update();
    }
}
