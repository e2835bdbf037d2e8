package dev.cimiento.web.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.web.resource.ResourceMapping;
import java.util.Objects;
import java.util.Optional;
import org.mapstruct.Mapper;

@Mapper(config = ResourceMapping.class)
interface UserDtoMapper extends UserResponseMapper<UserRequest> {

    @Override
    default User toState(UserRequest request) {
        Rules rules = new Rules();
        Optional<EmailAddress> email = rules.collect(() -> EmailAddress.of(request.email()));
        Optional<Role> role = rules.collect(() -> Role.of(request.role()));
        rules.line("fullName", request.fullName(), User.MAX_FULL_NAME);
        rules.enforce();
        boolean active = Objects.requireNonNullElse(request.active(), true);
        return new User(email.orElseThrow(), request.fullName(), role.orElseThrow(), active, false);
    }
}
