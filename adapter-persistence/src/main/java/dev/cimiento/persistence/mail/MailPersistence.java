package dev.cimiento.persistence.mail;

import java.util.List;

/** Adds the mapper of mail to the common configuration. */
public final class MailPersistence {

    public static final List<Class<?>> MAPPERS = List.of(OutboxMapper.class);

    private MailPersistence() {}
}
