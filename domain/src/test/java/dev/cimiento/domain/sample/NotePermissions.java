package dev.cimiento.domain.sample;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The permissions on notes. */
public final class NotePermissions {

    public static final Permission READ = new Permission("note:read", Audience.EVERYONE);
    public static final Permission WRITE = new Permission("note:write", Audience.ADMINS);
    public static final Permissions ALL = Permissions.of(READ, WRITE);

    private NotePermissions() {}
}
