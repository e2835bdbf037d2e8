package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.web.account.user.UserResponseMapper;
import dev.cimiento.web.resource.ResourceMapping;
import java.util.Optional;
import org.mapstruct.Mapper;

/**
 * Maps the fields that users can change in their own account. The role and the flags of the resulting state are
 * placeholders: {@link AccountController} uses only the address and the name.
 */
@Mapper(config = ResourceMapping.class)
interface AccountDtoMapper extends UserResponseMapper<AccountRequest> {

    @Override
    default User toState(AccountRequest request) {
        Rules rules = new Rules();
        Optional<EmailAddress> email = rules.collect(() -> EmailAddress.of(request.email()));
        rules.line("fullName", request.fullName(), User.MAX_FULL_NAME);
        rules.enforce();
        return new User(email.orElseThrow(), request.fullName(), Role.USER, true, false);
    }
}
