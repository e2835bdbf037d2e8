package dev.cimiento.web.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryFilter;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.text.SearchText;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which products a client wants, by its query parameters: each narrows; all may be combined. */
public record ProductFilter(
        @Parameter(
                description = "Only the one with this SKU.",
                schema = @Schema(maxLength = Product.MAX_SKU),
                example = "BEV-0001")
        @Nullable
        String sku,

        @Parameter(description = "Only those in this category.") @Nullable
        Id<Category> categoryId,

        @Parameter(description = "Also those in the categories below it; needs categoryId.") @Nullable
        Boolean subtree,

        @Parameter(
                description = "Only those that have all of these tags, separated by commas.",
                explode = Explode.FALSE,
                array = @ArraySchema(maxItems = Product.MAX_TAGS, schema = @Schema(type = "string", format = "uuid")))
        @Nullable
        Set<Id<dev.cimiento.domain.catalog.tag.Tag>> tagIds,

        @Parameter(description = "Only those that cost this or more.", example = "10") @Nullable
        BigDecimal minPrice,

        @Parameter(description = "Only those that cost this or less.", example = "20.50") @Nullable
        BigDecimal maxPrice,

        @Parameter(description = "Only those that are offered, or are not.") @Nullable
        Boolean active,

        @Parameter(
                description = "Only those with all of these words in name or description; case and accents do not"
                        + " matter, and the last word may be the beginning of one.",
                schema = @Schema(minLength = 1, maxLength = SearchText.MAX_LENGTH),
                example = "green te")
        @Nullable
        String text) {

    /** @throws Invalid when the parameters do not go together */
    ProductQuery query(PageRequest<ProductSort> page) {
        boolean withSubtree = Objects.requireNonNullElse(subtree, false);
        if (withSubtree && categoryId == null) {
            throw new Invalid("subtree", "needs a categoryId");
        }
        return new ProductQuery(
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
