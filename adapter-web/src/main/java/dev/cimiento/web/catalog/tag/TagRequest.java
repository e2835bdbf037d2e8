package dev.cimiento.web.catalog.tag;

import dev.cimiento.domain.catalog.tag.Tag;
import io.swagger.v3.oas.annotations.media.Schema;

/** A tag as a client sends it. */
@Schema(description = "A label of products.")
public record TagRequest(
        @Schema(
                description = "Letters, digits and hyphens; stored in lower case; unique.",
                minLength = 1,
                maxLength = Tag.MAX_NAME,
                example = "organic")
        String name) {}
