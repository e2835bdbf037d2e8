package dev.cimiento.persistence.mail;

import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.mail.OutboxQueue;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;

/** What waits in PostgreSQL to be sent; each call is one statement. */
public final class MyBatisOutboxQueue implements OutboxQueue {

    /** What the column takes; mail servers may be talkative. */
    private static final int MAX_REASON = 500;

    private final OutboxMapper mapper;

    public MyBatisOutboxQueue(Mappers mappers) {
        mapper = mappers.get(OutboxMapper.class);
    }

    @Override
    public Optional<OutboxMessage> take(Instant now, Instant leaseEnd) {
        return Optional.ofNullable(mapper.take(now, leaseEnd)).map(Row::read);
    }

    @Override
    public void sent(OutboxMessage message, Instant now) {
        mapper.sent(message.id(), now);
    }

    @Override
    public void postpone(OutboxMessage message, Instant until, String reason) {
        mapper.failed(message, Optional.of(until), bounded(reason));
    }

    @Override
    public void giveUp(OutboxMessage message, String reason) {
        mapper.failed(message, Optional.empty(), bounded(reason));
    }

    @Override
    public int removeDone(Instant createdBefore, int max) {
        return mapper.deleteDone(createdBefore, max);
    }

    /** Returns the number of mails that wait to be sent, for metrics. */
    public long countPending() {
        return mapper.countPending();
    }

    /** Returns the number of mails that were not sent and will not be tried again, as long as they are stored. */
    public long countGivenUp() {
        return mapper.countGivenUp();
    }

    private static String bounded(String reason) {
        return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
    }
}
