package dev.cimiento.web.shared.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next absent on the last page
 * @param total absent unless the client requested it
 */
@Schema(description = "One page of a list.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListResponse<RESPONSE>(
        @Schema(description = "The items of this page.") List<RESPONSE> items,

        @Schema(
                description = "The cursor of the next page, for the same sort and filters; absent on the last page.",
                example = "bmFtZQpRZ0d2X0RjbQowMTk5YTdjNA")
        @Nullable
        String next,

        @Schema(description = "The number of items on all pages; only with count=true.", example = "77") @Nullable
        Long total) {

    /** Returns a list that has only one page. */
    public static <RESPONSE> ListResponse<RESPONSE> whole(List<RESPONSE> items) {
        return new ListResponse<>(items, null, null);
    }
}
