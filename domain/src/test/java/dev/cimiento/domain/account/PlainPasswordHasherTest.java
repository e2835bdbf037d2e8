package dev.cimiento.domain.account;

import dev.cimiento.domain.account.password.PasswordHasher;
import dev.cimiento.domain.account.password.PasswordHasherContract;

class PlainPasswordHasherTest extends PasswordHasherContract {

    private final PlainPasswordHasher hasher = new PlainPasswordHasher();

    @Override
    protected PasswordHasher adapter() {
        return hasher;
    }
}
