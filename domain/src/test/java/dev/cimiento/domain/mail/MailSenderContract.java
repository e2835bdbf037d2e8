package dev.cimiento.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link MailSender}. */
public abstract class MailSenderContract {

    protected static final OutboxMessage MESSAGE = message(new Mail(
            "ada@example.org", "Grüße – 你好", "A line.\n.\n" + "long ".repeat(300) + "\nhttps://example.org/#s3cret\n"));

    protected abstract MailSender adapter();

    /** Returns the mails that have arrived, by the ids of their messages. */
    protected abstract Map<String, Mail> arrived() throws Exception;

    protected static OutboxMessage message(Mail mail) {
        return new OutboxMessage(new Id<>(UUID.randomUUID()), mail, 1, Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void a_mail_arrives_as_it_was_written() throws Exception {
        adapter().send(MESSAGE);

        assertThat(arrived()).containsExactlyEntriesOf(Map.of(MESSAGE.id().toString(), MESSAGE.mail()));
    }

    @Test
    void each_mail_arrives_and_a_mail_sent_twice_has_the_same_id() throws Exception {
        OutboxMessage another = message(new Mail("eve@example.org", "Another", "text\n"));

        adapter().send(MESSAGE);
        adapter().send(another);
        adapter().send(MESSAGE);

        assertThat(arrived())
                .containsOnlyKeys(MESSAGE.id().toString(), another.id().toString());
    }

    @Test
    void mail_to_an_invalid_address_or_to_several_addresses_is_rejected_permanently() throws Exception {
        for (String address : List.of("ada@example.org, eve@example.org", "ada.example.org@", "a@b.co,c")) {
            OutboxMessage message = message(new Mail(address, "Hello", "text"));

            assertThatThrownBy(() -> adapter().send(message))
                    .isInstanceOfSatisfying(
                            MailNotSent.class,
                            failure -> assertThat(failure.kind()).isEqualTo(MailNotSent.Kind.REFUSED));
        }
        assertThat(arrived()).isEmpty();
    }
}
