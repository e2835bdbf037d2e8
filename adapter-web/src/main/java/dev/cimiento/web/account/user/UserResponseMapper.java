package dev.cimiento.web.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.web.resource.EntityMapper;
import org.mapstruct.Mapping;

/** Maps a user to its response, which is the same for admins and for the user. The request types differ. */
public interface UserResponseMapper<REQUEST> extends EntityMapper<User, REQUEST, UserResponse> {

    @Override
    @Mapping(target = ".", source = "state")
    UserResponse toResponse(Entity<User> entity);

    default String toText(EmailAddress email) {
        return email.typed();
    }

    default String toCode(Role role) {
        return role.code();
    }
}
