package dev.cimiento.web.account.user;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.account.user.UserSort;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.web.shared.list.IdsParameter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters that filter users. All parameters that are given must match. */
public record UserFilter(
        @IdsParameter @Nullable Set<Id<User>> ids,

        @Parameter(
                description = "Only users whose name or address contains all these words. Case and accents are ignored,"
                        + " and the last word can be a prefix.",
                schema = @Schema(minLength = 1, maxLength = SearchText.MAX_LENGTH),
                example = "lovel")
        @Nullable
        String text,

        @Parameter(description = "Only users with this role.", example = "admin") @Nullable
        Role role,

        @Parameter(description = "Only users with an active account (true), or with a deactivated account (false).")
        @Nullable
        Boolean active) {

    /** @throws Invalid if the text has no word to search for */
    UserQuery query(PageRequest<UserSort> page) {
        return new UserQuery(
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(text).map(SearchText::new),
                Optional.ofNullable(role),
                Optional.ofNullable(active),
                page);
    }
}
