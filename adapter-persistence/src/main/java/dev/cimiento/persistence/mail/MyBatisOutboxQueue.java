package dev.cimiento.persistence.mail;

import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.mail.OutboxQueue;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;

/** The queue of unsent mails in PostgreSQL; each call is one statement. */
public final class MyBatisOutboxQueue implements OutboxQueue {

    /** The length of the column; responses of mail servers can be longer. */
    private static final int MAX_REASON = 500;

    private final OutboxMapper mapper;

    public MyBatisOutboxQueue(Mappers mappers) {
        mapper = mappers.get(OutboxMapper.class);
    }

    @Override
    public Optional<OutboxMessage> claim(Instant now, Instant leaseEnd) {
        return Optional.ofNullable(mapper.claim(now, leaseEnd)).map(Row::read);
    }

    @Override
    public void markSent(OutboxMessage message, Instant now) {
        mapper.sent(message.id(), now);
    }

    @Override
    public void postpone(OutboxMessage message, Instant until, String reason) {
        mapper.failed(message, Optional.of(until), truncated(reason));
    }

    @Override
    public void giveUp(OutboxMessage message, String reason) {
        mapper.failed(message, Optional.empty(), truncated(reason));
    }

    @Override
    public int removeDone(Instant createdBefore, int max) {
        return mapper.deleteDone(createdBefore, max);
    }

    /** Returns the number of unsent mails, for metrics. */
    public long countPending() {
        return mapper.countPending();
    }

    /** Returns the number of stored mails that were given up, for metrics. */
    public long countGivenUp() {
        return mapper.countGivenUp();
    }

    private static String truncated(String reason) {
        return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
    }
}
