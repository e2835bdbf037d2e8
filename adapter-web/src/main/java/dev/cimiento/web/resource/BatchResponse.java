package dev.cimiento.web.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The created entities, in the order of the request. */
@Schema(description = "The created entities, in the order of the request.")
public record BatchResponse<RESPONSE>(
        @Schema(description = "The created entities, in the order of the request.")
        List<RESPONSE> items) {}
