package dev.cimiento.web.catalog.supplier;

import dev.cimiento.domain.catalog.supplier.Supplier;
import io.swagger.v3.oas.annotations.media.Schema;

/** A supplier as a client sends it. */
@Schema(description = "Somebody from whom products are bought.")
public record SupplierRequest(
        @Schema(
                description = "Unique, regardless of case.",
                minLength = 1,
                maxLength = Supplier.MAX_NAME,
                example = "Stone & Sons")
        String name,

        @Schema(
                description = "Where orders are sent to.",
                format = "email",
                minLength = 3,
                maxLength = Supplier.MAX_EMAIL,
                example = "orders@example.org")
        String email) {}
