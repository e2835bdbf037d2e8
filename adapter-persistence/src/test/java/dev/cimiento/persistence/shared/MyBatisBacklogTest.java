package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MyBatisBacklogTest {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private final MyBatisBacklog backlog = new MyBatisBacklog(PERSISTENCE.mappers());

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Test
    void pending_sent_and_given_up_mails_are_told_apart() {
        mail("now()", "null", "'Hello'");
        mail("now()", "null", "'Hello'");
        mail("null", "now()", "null");
        mail("null", "null", "null");

        assertThat(backlog.pendingMails()).isEqualTo(2);
        assertThat(backlog.givenUpMails()).isEqualTo(1);
    }

    @Test
    void responses_stored_for_idempotency_keys_are_counted() {
        PERSISTENCE.sql().sql("""
                insert into idempotency_keys (user_id, endpoint, key, request_hash, created_at, status, headers, body)
                select gen_random_uuid(), 'POST /api/v1/orders', 'key', repeat('0a', 32), now(), 201, '{}', ''
                  from generate_series(1, 3)
                """).update();

        assertThat(backlog.storedResponses()).isEqualTo(3);
    }

    private static void mail(String due, String sent, String body) {
        PERSISTENCE.sql().sql("""
                insert into outbox_messages (id, created_at, recipient, subject, body, due_at, attempts, sent_at)
                values (gen_random_uuid(), now(), 'ada@example.org', 'Hello', %s, %s, 1, %s)
                """.formatted(body, due, sent)).update();
    }
}
