package dev.cimiento.persistence.shared;

/** Counts what waits or is stored in PostgreSQL, for metrics; each call is one statement. */
public final class MyBatisBacklog {

    /** The number of stored responses at which counting ends. */
    static final int MOST_COUNTED = 100_000;

    private final BacklogMapper mapper;

    public MyBatisBacklog(Mappers mappers) {
        mapper = mappers.get(BacklogMapper.class);
    }

    public long pendingMails() {
        return mapper.pendingMails();
    }

    /** Returns the number of mails that were not sent and will not be tried again, as long as they are stored. */
    public long givenUpMails() {
        return mapper.givenUpMails();
    }

    /** Returns the number of responses stored for idempotency keys, at most {@value #MOST_COUNTED}. */
    public long storedResponses() {
        return mapper.storedResponses(MOST_COUNTED);
    }
}
