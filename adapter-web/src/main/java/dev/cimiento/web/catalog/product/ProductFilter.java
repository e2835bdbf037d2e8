package dev.cimiento.web.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryFilter;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.web.shared.list.IdsParameter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters that filter products. All parameters that are given must match. */
public record ProductFilter(
        @IdsParameter @Nullable Set<Id<Product>> ids,

        @Parameter(
                description = "Only products that were created or changed at or after this time. With sort=updated, the"
                        + " list is a cheap way to follow changes. Changes of the stock do not count.",
                example = "2026-03-01T00:00:00Z")
        @Nullable
        Instant updatedSince,

        @Parameter(
                description = "Only the product with this SKU.",
                schema = @Schema(maxLength = Product.MAX_SKU),
                example = "BEV-0001")
        @Nullable
        String sku,

        @Parameter(description = "Only products in this category.") @Nullable
        Id<Category> categoryId,

        @Parameter(description = "Whether to include products in all categories below it; needs categoryId.") @Nullable
        Boolean subtree,

        @Parameter(
                description = "Only products that have all these tags, separated by commas.",
                explode = Explode.FALSE,
                array = @ArraySchema(maxItems = Product.MAX_TAGS, schema = @Schema(type = "string", format = "uuid")))
        @Nullable
        Set<Id<dev.cimiento.domain.catalog.tag.Tag>> tagIds,

        @Parameter(description = "Only products with at least this price.", example = "10") @Nullable
        BigDecimal minPrice,

        @Parameter(description = "Only products with at most this price.", example = "20.50") @Nullable
        BigDecimal maxPrice,

        @Parameter(description = "Only products that are for sale (true), or that are not (false).") @Nullable
        Boolean active,

        @Parameter(
                description = "Only products whose name or description contains all these words. Case and accents are"
                        + " ignored, and the last word can be a prefix.",
                schema = @Schema(minLength = 1, maxLength = SearchText.MAX_LENGTH),
                example = "green te")
        @Nullable
        String text) {

    /** @throws Invalid if parameters contradict each other */
    ProductQuery query(PageRequest<ProductSort> page) {
        boolean withSubtree = Objects.requireNonNullElse(subtree, false);
        if (withSubtree && categoryId == null) {
            throw new Invalid("subtree", "needs a categoryId");
        }
        return new ProductQuery(
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(updatedSince),
                Optional.ofNullable(sku),
                Optional.ofNullable(categoryId).map(id -> new CategoryFilter(id, withSubtree)),
                Objects.requireNonNullElse(tagIds, Set.of()),
                Optional.ofNullable(minPrice),
                Optional.ofNullable(maxPrice),
                Optional.ofNullable(active),
                Optional.ofNullable(text).map(SearchText::new),
                page);
    }
}
