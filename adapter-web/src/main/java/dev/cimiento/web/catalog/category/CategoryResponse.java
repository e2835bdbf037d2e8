package dev.cimiento.web.catalog.category;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category as a client gets it. */
@Schema(description = "A group of products. Categories form a tree.")
public record CategoryResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The name of the category.", example = "Beverages")
        String name,

        @Schema(description = "A text about the category.", example = "Soft drinks, coffees, teas, beers and ales")
        @Nullable
        String description,

        @Schema(description = "The id of the parent category; null at the top.") @Nullable
        UUID parentId,

        @Schema(
                description = "The number of products directly in the category; only with productCount=true.",
                example = "12")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long productCount)
        implements Resource {}
