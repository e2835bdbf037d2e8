package dev.cimiento.persistence.account;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.persistence.account.audit.AuditMapper;
import dev.cimiento.persistence.account.password.PasswordMapper;
import dev.cimiento.persistence.account.profile.ProfileMapper;
import dev.cimiento.persistence.account.session.SessionMapper;
import dev.cimiento.persistence.account.token.OneTimeTokenMapper;
import dev.cimiento.persistence.account.token.PersonalAccessTokenMapper;
import dev.cimiento.persistence.account.user.UserMapper;
import dev.cimiento.persistence.shared.error.ConstraintErrors;
import java.util.List;
import java.util.UUID;

/** The account feature's part of the MyBatis configuration: its mappers, and the domain errors for its constraints. */
public final class AccountPersistence {

    public static final List<Class<?>> MAPPERS = List.of(
            UserMapper.class,
            PasswordMapper.class,
            ProfileMapper.class,
            SessionMapper.class,
            OneTimeTokenMapper.class,
            PersonalAccessTokenMapper.class,
            AuditMapper.class);

    /** Foreign keys whose violation means that the user was deleted in the meantime. */
    private static final List<String> USER_KEYS = List.of(
            "passwords_user_fk",
            "profiles_user_fk",
            "sessions_user_fk",
            "one_time_tokens_user_fk",
            "access_tokens_user_fk");

    private AccountPersistence() {}

    public static void declareErrors(ConstraintErrors errors) {
        errors.declare(
                "users_email_unique",
                key -> new Conflict("email-taken", "An account with this email address exists already."));
        USER_KEYS.forEach(constraint ->
                errors.declare(constraint, key -> new NotFound("user", new Id<>(UUID.fromString(key.value())))));
        errors.declare("refresh_tokens_session_fk", key -> new Unauthenticated());
    }
}
