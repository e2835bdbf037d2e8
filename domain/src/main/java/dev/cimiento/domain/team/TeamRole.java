package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The role of a user in a team. It includes the permissions that the user has in this team. */
public enum TeamRole {
    OWNER(Set.of(TeamPermissions.READ, TeamPermissions.APPEND, TeamPermissions.WRITE, TeamPermissions.MANAGE)),
    EDITOR(Set.of(TeamPermissions.READ, TeamPermissions.APPEND, TeamPermissions.WRITE)),
    VIEWER(Set.of(TeamPermissions.READ));

    private final Set<Permission> permissions;

    TeamRole(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    /** @throws Invalid if no role has this code */
    public static TeamRole of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("role", "must be owner, editor or viewer"));
    }

    public boolean includes(Permission permission) {
        return permissions.contains(permission);
    }

    /** Returns the name of the role in the database and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
