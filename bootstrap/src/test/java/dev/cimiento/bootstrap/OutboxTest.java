package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cimiento.application.mail.OutboxWorker;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.MailSender;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.mail.OutboxQueue;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.Transactions;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The path of a mail from the commit to the mail server. */
class OutboxTest {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final RunningServer SERVER;

    static {
        MAIL.start();
        SERVER = new RunningServer(Map.of(
                "MAIL_HOST", "127.0.0.1",
                "MAIL_PORT", String.valueOf(MAIL.getSmtp().getPort()),
                "MAIL_TLS", "none",
                "MAIL_FROM", "cimiento@example.org",
                // So long that a mail can only arrive in time if the commit wakes up the worker.
                "MAIL_INTERVAL", "1h"));
    }

    @AfterAll
    static void stopServer() {
        SERVER.close();
        MAIL.stop();
    }

    @AfterEach
    void clearOutbox() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        sql("truncate outbox_messages");
    }

    @Test
    void committed_mail_is_sent_immediately_and_its_text_is_deleted() throws InterruptedException {
        put("committed");

        assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        assertThat(subjects()).containsExactly("committed");
        while (waiting() > 0) {
            Thread.sleep(5);
        }
        assertThat(JdbcClient.create(SERVER.dataSource())
                        .sql("select count(*) from outbox_messages where sent_at is not null and body is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void workers_of_several_servers_send_each_mail_once() {
        IntStream.range(0, 20).forEach(number -> insert("mail " + number));

        ConcurrentWork.run(3, number -> {
            OutboxWorker worker = worker(new MovableClock());
            while (worker.sendNext() == OutboxWorker.Outcome.SENT) {
                Thread.onSpinWait();
            }
            return number;
        });

        assertThat(subjects()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void worker_that_dies_between_sending_and_marking_repeats_only_that_mail() {
        insert("doubled");
        insert("single");
        MovableClock clock = new MovableClock();
        // A worker that takes and sends a mail, and dies before it marks the mail as sent.
        SERVER.bean(MailSender.class)
                .send(SERVER.bean(OutboxQueue.class)
                        .claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(5)))
                        .orElseThrow());

        OutboxWorker other = worker(clock);
        assertThat(other.sendNext()).isEqualTo(OutboxWorker.Outcome.SENT);
        assertThat(other.sendNext()).isEqualTo(OutboxWorker.Outcome.NOTHING_DUE);
        clock.advance(Duration.ofMinutes(5));
        assertThat(other.sendNext()).isEqualTo(OutboxWorker.Outcome.SENT);

        assertThat(subjects()).containsExactlyInAnyOrder("doubled", "single", "doubled");
    }

    private static OutboxWorker worker(MovableClock clock) {
        return new OutboxWorker(SERVER.bean(OutboxQueue.class), SERVER.bean(MailSender.class), List.of(), clock);
    }

    private static void put(String subject) {
        SERVER.bean(Transactions.class).inTransaction(() -> {
            SERVER.bean(Outbox.class).put(UUID.randomUUID(), new Mail("ada@example.org", subject, "text"));
            return subject;
        });
    }

    /** Inserts a mail as another server would, without waking up this server's worker. */
    private static void insert(String subject) {
        sql("""
                insert into outbox_messages (id, created_at, recipient, subject, body, due_at, attempts)
                values (gen_random_uuid(), '2026-03-01T10:00:00Z', 'ada@example.org', '%1$s', 'text',
                        '2026-03-01T10:00:00Z'::timestamptz - case '%1$s' when 'doubled' then interval '1 second' else interval '0' end, 0)
                """.formatted(subject));
    }

    private static long waiting() {
        return JdbcClient.create(SERVER.dataSource())
                .sql("select count(*) from outbox_messages where due_at is not null")
                .query(Long.class)
                .single();
    }

    private static void sql(String statement) {
        JdbcClient.create(SERVER.dataSource()).sql(statement).update();
    }

    private static List<String> subjects() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(OutboxTest::subject)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}
