package dev.cimiento.persistence.mail;

import java.util.List;

/** The mappers of mail, for the MyBatis configuration. */
public final class MailPersistence {

    public static final List<Class<?>> MAPPERS = List.of(OutboxMapper.class);

    private MailPersistence() {}
}
