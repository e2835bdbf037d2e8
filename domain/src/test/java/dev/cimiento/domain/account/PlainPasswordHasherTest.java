package dev.cimiento.domain.account;

class PlainPasswordHasherTest extends PasswordHasherContract {

    private final PlainPasswordHasher hasher = new PlainPasswordHasher();

    @Override
    protected PasswordHasher adapter() {
        return hasher;
    }
}
