package dev.cimiento.application.account.data;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.idempotency.IdempotencyStore;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.mail.StoredMail;
import dev.cimiento.domain.shared.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Personal data in mails and stored responses. Their texts are not exported, since they can contain secret links. */
public final class StoredMessages implements PersonalData {

    private final Outbox outbox;
    private final IdempotencyStore requests;

    public StoredMessages(Outbox outbox, IdempotencyStore requests) {
        this.outbox = outbox;
        this.requests = requests;
    }

    @Override
    public void eraseOf(Entity<User> user) {
        requests.removeAllOf(user.id().value());
        outbox.eraseAbout(user.id().value());
    }

    @Override
    public List<PersonalRecords> recordsOf(Entity<User> user) {
        UUID id = user.id().value();
        return List.of(
                new PersonalRecords(
                        "mails",
                        PersonalRecords.<StoredMail>batches(
                                        last -> outbox.listAbout(id, last.map(StoredMail::id), PersonalRecords.BATCH))
                                .map(StoredMessages::mail)),
                new PersonalRecords(
                        "repeatableRequests",
                        PersonalRecords.<IdempotencyStore.ClaimedKey>batches(last -> requests.listOf(
                                        id, last.map(IdempotencyStore.ClaimedKey::key), PersonalRecords.BATCH))
                                .map(StoredMessages::request)));
    }

    private static Map<String, Object> mail(StoredMail mail) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", mail.id().toString());
        values.put("createdAt", mail.createdAt());
        values.put("to", mail.to());
        values.put("subject", mail.subject());
        mail.sentAt().ifPresent(value -> values.put("sentAt", value));
        return values;
    }

    private static Map<String, Object> request(IdempotencyStore.ClaimedKey taken) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("endpoint", taken.key().endpoint());
        values.put("key", taken.key().value());
        values.put("createdAt", taken.at());
        return values;
    }
}
