package dev.cimiento.web.catalog.supplier;

import dev.cimiento.domain.catalog.supplier.Supplier;
import io.swagger.v3.oas.annotations.media.Schema;

/** A supplier as a client sends it. */
@Schema(description = "A company from which products are bought.")
public record SupplierRequest(
        @Schema(
                description = "Unique, regardless of case.",
                minLength = 1,
                maxLength = Supplier.MAX_NAME,
                example = "Stone & Sons")
        String name,

        @Schema(
                description = "Address for orders.",
                format = "email",
                minLength = 3,
                maxLength = Supplier.MAX_EMAIL,
                example = "orders@example.org")
        String email) {}
