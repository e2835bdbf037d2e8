package dev.cimiento.domain.shared;

import java.util.Set;

/**
 * Who is doing something, with which rights: a person, a program, or this program itself.
 *
 * @param name as it is written down where it matters who did it
 * @param unrestricted whether it may do everything, whatever its permissions
 */
public record Actor(String name, boolean unrestricted, Set<Permission> permissions) {

    /** The program itself: start-up, the command line, background work. */
    public static final Actor SYSTEM = new Actor("system", true, Set.of());

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public Actor(String name, Set<Permission> permissions) {
        this(name, false, permissions);
    }

    public boolean may(Permission permission) {
        return unrestricted || permissions.contains(permission);
    }

    /** @throws Forbidden unless this actor has the permission */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission);
        }
    }
}
