package dev.cimiento.web.account.user;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.account.user.UserSort;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.text.SearchText;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which users an admin wants, by query parameters: each narrows; all may be combined. */
public record UserFilter(
        @Parameter(
                description = "Only those with all of these words in name or address; case and accents do not matter,"
                        + " and the last word may be the beginning of one.",
                schema = @Schema(minLength = 1, maxLength = SearchText.MAX_LENGTH),
                example = "lovel")
        @Nullable
        String text,

        @Parameter(
                description = "Only those with this role: user or admin.",
                schema = @Schema(maxLength = 10),
                example = "admin")
        @Nullable
        String role,

        @Parameter(description = "Only those whose account may be used, or may not.") @Nullable
        Boolean active) {

    /** @throws Invalid when there is no such role */
    UserQuery query(PageRequest<UserSort> page) {
        return new UserQuery(
                Optional.ofNullable(text).map(SearchText::new),
                Optional.ofNullable(role).map(Role::of),
                Optional.ofNullable(active),
                page);
    }
}
