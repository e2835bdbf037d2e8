package dev.cimiento.persistence.idempotency;

import java.util.List;

/** Adds the mapper of stored responses to the common configuration. */
public final class IdempotencyPersistence {

    public static final List<Class<?>> MAPPERS = List.of(IdempotencyMapper.class);

    private IdempotencyPersistence() {}
}
