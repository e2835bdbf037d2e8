package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;

/** What is recorded when it is done to an account. */
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

    /** @throws Invalid when there is none of this code */
    public static AuditAction of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("action", "is no action that is recorded"));
    }

    /** As it is written outside of this program. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
