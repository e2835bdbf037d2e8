package dev.cimiento.persistence.mail;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.mail.StoredMail;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.IdGenerator;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox in PostgreSQL: a mail is a row that is written in the transaction that causes it. */
public final class MyBatisOutbox implements Outbox {

    private final OutboxMapper mapper;
    private final IdGenerator ids;
    private final Clock clock;
    private final Runnable wakeUp;

    /** @param wakeUp wakes the workers after the commit */
    public MyBatisOutbox(Mappers mappers, IdGenerator ids, Clock clock, Runnable wakeUp) {
        this.mapper = mappers.get(OutboxMapper.class);
        this.ids = ids;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    @Override
    public Id<OutboxMessage> put(UUID user, Mail mail) {
        Id<OutboxMessage> id = ids.next();
        mapper.insert(id, user, mail, clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeUp.run();
                }
            });
        } else {
            wakeUp.run();
        }
        return id;
    }

    @Override
    public List<StoredMail> listAbout(UUID user, Optional<Id<OutboxMessage>> after, int most) {
        return mapper.listAbout(user, after, most).stream().map(Row::read).toList();
    }

    @Override
    public void eraseAbout(UUID user) {
        mapper.eraseAbout(user);
    }
}
