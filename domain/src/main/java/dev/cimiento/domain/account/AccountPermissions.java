package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The permissions of the account feature. */
public final class AccountPermissions {

    /** Read your own account. */
    public static final Permission READ = new Permission("account:read", Audience.USERS);

    /** Change your own name and profile. */
    public static final Permission WRITE = new Permission("account:write", Audience.USERS);

    /**
     * Change password, e-mail address, sessions and tokens of your account; for admins also decide who is an admin.
     * Programs never have it.
     */
    public static final Permission SECURE = new Permission("account:secure", Audience.USERS, false);

    public static final Permission USERS_READ = new Permission("users:read", Audience.ADMINS);
    public static final Permission USERS_WRITE = new Permission("users:write", Audience.ADMINS);
    public static final Permission AUDIT_READ = new Permission("audit:read", Audience.ADMINS);

    public static final Permissions ALL = Permissions.of(READ, WRITE, SECURE, USERS_READ, USERS_WRITE, AUDIT_READ);

    private AccountPermissions() {}
}
