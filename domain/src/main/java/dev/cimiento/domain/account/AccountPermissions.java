package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The rights that accounts know. */
public final class AccountPermissions {

    /** To see one's own account. */
    public static final Permission READ = new Permission("account:read", Audience.USERS);

    /** To change one's own name and profile. */
    public static final Permission WRITE = new Permission("account:write", Audience.USERS);

    /** To decide about who gets into one's account, and for admins also who else is one; never a program's. */
    public static final Permission SECURE = new Permission("account:secure", Audience.USERS, false);

    public static final Permission USERS_READ = new Permission("users:read", Audience.ADMINS);
    public static final Permission USERS_WRITE = new Permission("users:write", Audience.ADMINS);
    public static final Permission AUDIT_READ = new Permission("audit:read", Audience.ADMINS);

    public static final Permissions ALL = Permissions.of(READ, WRITE, SECURE, USERS_READ, USERS_WRITE, AUDIT_READ);

    private AccountPermissions() {}
}
