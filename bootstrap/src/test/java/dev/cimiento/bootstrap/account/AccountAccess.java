package dev.cimiento.bootstrap.account;

import static dev.cimiento.domain.account.AccountPermissions.AUDIT_READ;
import static dev.cimiento.domain.account.AccountPermissions.READ;
import static dev.cimiento.domain.account.AccountPermissions.SECURE;
import static dev.cimiento.domain.account.AccountPermissions.USERS_READ;
import static dev.cimiento.domain.account.AccountPermissions.USERS_WRITE;
import static dev.cimiento.domain.account.AccountPermissions.WRITE;

import dev.cimiento.bootstrap.Access;
import java.util.List;

/** The permissions of accounts. */
public final class AccountAccess {

    private static final String PERSON = "{\"email\": \"nobody@example.org\", \"fullName\": \"Nobody\"}";
    private static final String USER =
            "{\"email\": \"nobody@example.org\", \"fullName\": \"Nobody\"," + " \"role\": \"user\", \"active\": true}";

    public static final List<Access> ROWS = List.of(
            Access.open("POST /api/v1/users"),
            Access.open("POST /api/v1/auth/tokens"),
            Access.open("POST /api/v1/auth/tokens/refresh"),
            Access.to("DELETE /api/v1/auth/tokens", SECURE),
            Access.to("POST /api/v1/auth/email-verifications", WRITE),
            Access.open("PUT /api/v1/auth/email-verifications"),
            Access.open("POST /api/v1/auth/password-resets"),
            Access.open("PUT /api/v1/auth/password-resets"),
            Access.to("GET /api/v1/users/me", READ),
            Access.to("PUT /api/v1/users/me", WRITE).with(PERSON),
            Access.to("PATCH /api/v1/users/me", WRITE),
            Access.to("DELETE /api/v1/users/me", SECURE),
            Access.to("PUT /api/v1/users/me/password", SECURE),
            Access.to("GET /api/v1/users/me/export", SECURE),
            Access.to("GET /api/v1/users/me/profile", READ),
            Access.to("PUT /api/v1/users/me/profile", WRITE).with("{}"),
            Access.to("GET /api/v1/users/me/sessions", SECURE),
            Access.to("DELETE /api/v1/users/me/sessions", SECURE),
            Access.to("DELETE /api/v1/users/me/sessions/{id}", SECURE),
            Access.to("GET /api/v1/users/me/access-tokens", SECURE),
            Access.to("POST /api/v1/users/me/access-tokens", SECURE)
                    .with("{\"name\": \"none\", \"scopes\": [\"none\"], \"expiresInDays\": 1}"),
            Access.to("DELETE /api/v1/users/me/access-tokens/{id}", SECURE),
            Access.to("GET /api/v1/admin/users", USERS_READ),
            Access.to("POST /api/v1/admin/users", USERS_WRITE).with(USER),
            Access.to("GET /api/v1/admin/users/{id}", USERS_READ),
            Access.to("PUT /api/v1/admin/users/{id}", USERS_WRITE).with(USER),
            Access.to("PATCH /api/v1/admin/users/{id}", USERS_WRITE),
            Access.to("DELETE /api/v1/admin/users/{id}", USERS_WRITE),
            Access.to("GET /api/v1/audit", AUDIT_READ));

    private AccountAccess() {}
}
