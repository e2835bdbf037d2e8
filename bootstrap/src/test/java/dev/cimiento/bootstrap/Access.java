package dev.cimiento.bootstrap;

import dev.cimiento.domain.shared.Audience;
import dev.cimiento.domain.shared.Permission;
import java.util.Optional;

/**
 * Who may do what at one address: a row of the table that each feature brings.
 *
 * @param operation method and path, as the API's document has them
 * @param permission what it takes; empty where nobody needs to say who it is
 * @param body one that is right, where the document's examples do not make one
 */
public record Access(String operation, Optional<Permission> permission, Optional<String> body) {

    public static Access open(String operation) {
        return new Access(operation, Optional.empty(), Optional.empty());
    }

    public static Access to(String operation, Permission permission) {
        return new Access(operation, Optional.of(permission), Optional.empty());
    }

    public Access with(String rightBody) {
        return new Access(operation, permission, Optional.of(rightBody));
    }

    boolean isFor(Audience audience) {
        return audience.includes(permission.map(Permission::audience).orElse(Audience.EVERYONE));
    }

    /** Whether a program may whose token, an admin's, has this scope alone. */
    boolean isForScope(Permission scope) {
        return permission.isEmpty() || permission.get().equals(scope);
    }

    String row() {
        return "| `" + operation + "` | " + permission.map(Permission::name).orElse("–") + " | "
                + switch (permission.map(Permission::audience).orElse(Audience.EVERYONE)) {
                    case EVERYONE -> "everybody";
                    case USERS -> "users";
                    case ADMINS -> "admins";
                }
                + " |";
    }
}
