package dev.cimiento.domain.shared.access;

/**
 * A permission for one kind of action. Each feature declares its own permissions. The scopes of a personal access token
 * name some of them.
 *
 * @param name feature and action, such as {@code catalog:write}
 * @param audience the users who have the permission
 * @param forPrograms false if only people can have it and no personal access token, as for the security of accounts
 */
public record Permission(String name, Audience audience, boolean forPrograms) {

    /** Creates a permission that programs can have. */
    public Permission(String name, Audience audience) {
        this(name, audience, true);
    }
}
