package dev.cimiento.persistence.idempotency;

import java.util.List;

/** The mappers of stored responses, for the MyBatis configuration. */
public final class IdempotencyPersistence {

    public static final List<Class<?>> MAPPERS = List.of(IdempotencyMapper.class);

    private IdempotencyPersistence() {}
}
