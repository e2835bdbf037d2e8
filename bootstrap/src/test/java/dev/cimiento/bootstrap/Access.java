package dev.cimiento.bootstrap;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The permission that an operation needs: a row of the access table, to which each feature contributes.
 *
 * @param operation method and path as in the OpenAPI document
 * @param sufficient the permissions of which each alone is sufficient; empty if the operation is open to all
 * @param body a valid body, if the examples of the document do not form one
 */
public record Access(String operation, List<Permission> sufficient, Optional<String> body) {

    public static Access open(String operation) {
        return new Access(operation, List.of(), Optional.empty());
    }

    public static Access to(String operation, Permission... sufficient) {
        return new Access(operation, List.of(sufficient), Optional.empty());
    }

    public Access with(String validBody) {
        return new Access(operation, sufficient, Optional.of(validBody));
    }

    boolean isFor(Audience audience) {
        return audience.includes(audience());
    }

    /** Returns true if an admin's personal access token with only this scope may call the operation. */
    boolean isForScope(Permission scope) {
        return sufficient.isEmpty() || sufficient.contains(scope);
    }

    String row() {
        String permissions = sufficient.isEmpty()
                ? "–"
                : sufficient.stream().map(Permission::name).collect(Collectors.joining(" or "));
        return "| `" + operation + "` | " + permissions + " | "
                + switch (audience()) {
                    case EVERYONE -> "everybody";
                    case USERS -> "users";
                    case ADMINS -> "admins";
                }
                + " |";
    }

    /** Audiences are declared from the largest to the smallest. */
    private Audience audience() {
        return sufficient.stream()
                .map(Permission::audience)
                .min(Comparator.naturalOrder())
                .orElse(Audience.EVERYONE);
    }
}
