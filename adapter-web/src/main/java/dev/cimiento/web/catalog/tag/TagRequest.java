package dev.cimiento.web.catalog.tag;

import dev.cimiento.domain.catalog.tag.Tag;
import io.swagger.v3.oas.annotations.media.Schema;

/** A tag as a client sends it. */
@Schema(description = "A word that products are marked with.")
public record TagRequest(
        @Schema(
                description = "Letters, digits and hyphens; kept in lower case; unique.",
                minLength = 1,
                maxLength = Tag.MAX_NAME,
                example = "organic")
        String name) {}
