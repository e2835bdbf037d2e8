package dev.cimiento.domain.mail;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import java.time.Clock;

class InMemoryOutboxTest extends OutboxContract {

    @Override
    protected OutboxAdapter adapter(Clock clock) {
        InMemoryDatabase database = new InMemoryDatabase();
        InMemoryOutbox outbox = new InMemoryOutbox(database, new SequentialIds(), clock);
        return new OutboxAdapter(
                outbox,
                outbox,
                database,
                () -> outbox.mails().stream().map(Mail::text).toList());
    }
}
