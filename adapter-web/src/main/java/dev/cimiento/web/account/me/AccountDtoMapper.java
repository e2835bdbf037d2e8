package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.web.account.user.UserResponseMapper;
import dev.cimiento.web.resource.ResourceMapping;
import java.util.Optional;
import org.mapstruct.Mapper;

/** Between a user and what that one sees and changes of it; the rest of the state is not the client's to say. */
@Mapper(config = ResourceMapping.class)
interface AccountDtoMapper extends UserResponseMapper<AccountRequest> {

    @Override
    default User toState(AccountRequest request) {
        Rules rules = new Rules();
        Optional<EmailAddress> email = rules.part(() -> EmailAddress.of(request.email()));
        rules.line("fullName", request.fullName(), User.MAX_FULL_NAME);
        rules.enforce();
        return new User(email.orElseThrow(), request.fullName(), Role.USER, true, false);
    }
}
