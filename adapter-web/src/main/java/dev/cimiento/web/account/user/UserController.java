package dev.cimiento.web.account.user;

import dev.cimiento.application.account.user.UserService;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.account.user.UserSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.rate.RateLimited;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The administration of users over HTTP. */
@RestController
@RequiredPermissions(read = "users:read", write = "users:write")
@RequestMapping("/api/v1/admin/users")
@RateLimited
@Tag(name = "Users", description = "All users. For admins.")
public class UserController extends CrudController<User, Entity<User>, UserQuery, UserRequest, UserResponse> {

    public UserController(UserService users, JsonMapper json) {
        super(users, new UserDtoMapperImpl(), json);
    }

    @Operation(summary = "List users", description = "A user must match all filters that are given.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<UserResponse>> list(
            Actor actor,
            @ParameterObject UserFilter filter,
            @Sorts({"name", "-name", "created", "-created"}) ListRequest<UserSort> list) {
        return list(actor, filter.query(list.page()), list);
    }
}
