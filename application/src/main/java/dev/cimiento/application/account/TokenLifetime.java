package dev.cimiento.application.account;

import dev.cimiento.application.mail.BeforeSending;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.mail.OutboxMessage;

/**
 * Starts the lifetime of a one-time token when its mail is sent, not when the mail is requested. It starts before the
 * attempt: if the process dies after sending, the token expires in time, and the repeated mail starts the lifetime
 * again.
 */
public final class TokenLifetime implements BeforeSending {

    private final OneTimeTokenRepository tokens;
    private final EntityFactory entities;

    public TokenLifetime(OneTimeTokenRepository tokens, EntityFactory entities) {
        this.tokens = tokens;
        this.entities = entities;
    }

    @Override
    public void prepare(OutboxMessage message) {
        tokens.restartLifetime(message.id(), entities.now());
    }
}
