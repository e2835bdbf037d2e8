package dev.cimiento.web.order;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customer of an imported order as a client gets it. */
@Schema(description = "The customer of an imported order.")
public record CustomerResponse(
        @Schema(example = "VINET") String code,
        @Schema(example = "Vins et alcools Chevalier") String name,
        @Schema(example = "Paul Henriot") @Nullable String contact,
        @Schema(example = "Reims") @Nullable String city,
        @Schema(example = "France") @Nullable String country) {}
