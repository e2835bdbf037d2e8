package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/**
 * The permissions of the team feature. Each holds only in the teams of the actor, and only if the actor's {@link
 * TeamRole} in the team includes it.
 */
public final class TeamPermissions {

    /** Read a team and everything in it. */
    public static final Permission READ = new Permission("team:read", Audience.USERS);

    /** Append to the threads and the memory of a team. A key of the team has this permission and {@link #READ}. */
    public static final Permission APPEND = new Permission("team:append", Audience.USERS);

    /** Create, change and delete what is in a team: members, skills, files, threads, memories. */
    public static final Permission WRITE = new Permission("team:write", Audience.USERS);

    /** Create, change and delete teams, and decide who belongs to them and which keys they have. */
    public static final Permission MANAGE = new Permission("team:manage", Audience.USERS);

    public static final Permissions ALL = Permissions.of(READ, APPEND, WRITE, MANAGE);

    private TeamPermissions() {}
}
