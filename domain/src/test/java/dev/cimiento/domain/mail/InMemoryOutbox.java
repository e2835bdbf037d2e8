package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.IdGenerator;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox and its queue in memory. */
public final class InMemoryOutbox implements Outbox, OutboxQueue {

    private record Kept(UUID user, OutboxMessage message, Optional<Instant> dueAt, Optional<Instant> sentAt) {}

    private final InMemoryDatabase database;
    private final Table<Id<OutboxMessage>, Kept> messages;
    private final IdGenerator ids;
    private final Clock clock;

    public InMemoryOutbox(InMemoryDatabase database, IdGenerator ids, Clock clock) {
        this.database = database;
        this.messages = database.newTable();
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the mails that were put and not removed, the oldest first. */
    public List<Mail> mails() {
        return database.statement(() -> messages.rows().values().stream()
                .map(kept -> kept.message().mail())
                .toList());
    }

    @Override
    public Id<OutboxMessage> put(UUID user, Mail mail) {
        OutboxMessage message = new OutboxMessage(ids.next(), mail, 0, clock.instant());
        return database.statement(() -> {
            messages.change(rows -> rows.put(
                    message.id(), new Kept(user, message, Optional.of(message.createdAt()), Optional.empty())));
            return message.id();
        });
    }

    @Override
    public List<StoredMail> listAbout(UUID user, Optional<Id<OutboxMessage>> after, int most) {
        return database.statement(() -> messages.rows().values().stream()
                .filter(kept -> kept.user().equals(user))
                .filter(kept -> after.isEmpty() || kept.message().id().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(kept -> kept.message().id()))
                .limit(most)
                .map(kept -> new StoredMail(
                        kept.message().id(),
                        kept.message().createdAt(),
                        kept.message().mail().to(),
                        kept.message().mail().subject(),
                        kept.sentAt()))
                .toList());
    }

    @Override
    public void eraseAbout(UUID user) {
        database.statement(() -> {
            messages.change(rows -> rows.values().removeIf(kept -> kept.user().equals(user)));
            return user;
        });
    }

    @Override
    public Optional<OutboxMessage> claim(Instant now, Instant leaseEnd) {
        return database.statement(() -> messages.rows().values().stream()
                .filter(kept -> kept.dueAt().filter(due -> !due.isAfter(now)).isPresent())
                .min(Comparator.comparing((Kept kept) -> kept.message().attempt() > 0)
                        .thenComparing(kept -> kept.dueAt().orElseThrow())
                        .thenComparing(kept -> kept.message().id()))
                .map(kept -> keep(again(kept.message()), Optional.of(leaseEnd))));
    }

    @Override
    public void markSent(OutboxMessage message, Instant now) {
        OutboxMessage done = withoutText(message);
        database.statement(() -> {
            messages.change(rows -> rows.computeIfPresent(
                    done.id(), (id, kept) -> new Kept(kept.user(), done, Optional.empty(), Optional.of(now))));
            return done;
        });
    }

    @Override
    public void postpone(OutboxMessage message, Instant until, String reason) {
        if (isStillOf(message)) {
            keep(message, Optional.of(until));
        }
    }

    @Override
    public void giveUp(OutboxMessage message, String reason) {
        if (isStillOf(message)) {
            keep(withoutText(message), Optional.empty());
        }
    }

    @Override
    public int removeDone(Instant createdBefore, int max) {
        return database.statement(() -> {
            List<Id<OutboxMessage>> old = messages.rows().values().stream()
                    .filter(kept ->
                            kept.dueAt().isEmpty() && kept.message().createdAt().isBefore(createdBefore))
                    .map(kept -> kept.message().id())
                    .limit(max)
                    .toList();
            messages.change(rows -> old.forEach(rows::remove));
            return old.size();
        });
    }

    private OutboxMessage keep(OutboxMessage message, Optional<Instant> dueAt) {
        return database.statement(() -> {
            messages.change(rows -> rows.computeIfPresent(
                    message.id(), (id, kept) -> new Kept(kept.user(), message, dueAt, Optional.empty())));
            return message;
        });
    }

    private boolean isStillOf(OutboxMessage message) {
        return database.statement(() -> Optional.ofNullable(messages.rows().get(message.id()))
                .filter(kept -> kept.dueAt().isPresent() && kept.message().attempt() == message.attempt())
                .isPresent());
    }

    private static OutboxMessage again(OutboxMessage message) {
        return new OutboxMessage(message.id(), message.mail(), message.attempt() + 1, message.createdAt());
    }

    private static OutboxMessage withoutText(OutboxMessage message) {
        Mail mail = message.mail();
        return new OutboxMessage(
                message.id(), new Mail(mail.to(), mail.subject(), ""), message.attempt(), message.createdAt());
    }
}
