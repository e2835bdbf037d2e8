package dev.cimiento.web.catalog.category;

import dev.cimiento.domain.catalog.category.Category;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category as a client sends it. */
@Schema(description = "A group of products. Categories form a tree.")
public record CategoryRequest(
        @Schema(
                description = "Unique, ignoring case.",
                minLength = 1,
                maxLength = Category.MAX_NAME,
                example = "Beverages")
        String name,

        @Schema(
                description = "A text about the category.",
                maxLength = Category.MAX_DESCRIPTION,
                example = "Soft drinks, coffees, teas, beers and ales")
        @Nullable
        String description,

        @Schema(
                description = "The parent category; null at the top level. The tree is at most " + Category.MAX_DEPTH
                        + " levels deep.",
                example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        @Nullable
        UUID parentId) {}
