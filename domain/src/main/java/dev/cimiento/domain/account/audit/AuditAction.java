package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Arrays;
import java.util.Locale;

/** An action on an account that the audit log records. */
public enum AuditAction {
    SIGNED_UP,
    SIGN_UP_REPEATED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    REFRESH_TOKEN_REUSED,
    EMAIL_CHANGED,
    EMAIL_VERIFIED,
    PASSWORD_CHANGED,
    PASSWORD_CHANGE_FAILED,
    PASSWORD_RESET_REQUESTED,
    PASSWORD_RESET,
    ACCESS_TOKEN_CREATED,
    ACCESS_TOKEN_CREATION_FAILED,
    ACCESS_TOKEN_REVOKED,
    USER_CREATED,
    ROLE_CHANGED,
    USER_DEACTIVATED,
    USER_ACTIVATED,
    USER_DELETED,
    CUSTOMER_ERASED;

    /** @throws Invalid if no action has this code */
    public static AuditAction of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "action", ViolationCode.UNSUPPORTED, "must be a recorded action such as signed-in"));
    }

    /** Returns the name of the action in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
