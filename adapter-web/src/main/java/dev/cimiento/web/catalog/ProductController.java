package dev.cimiento.web.catalog;

import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.catalog.CategoryFilter;
import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.ProductQuery;
import dev.cimiento.domain.catalog.ProductSort;
import dev.cimiento.domain.catalog.ProductView;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.SearchText;
import dev.cimiento.web.shared.CrudController;
import dev.cimiento.web.shared.ListRequest;
import dev.cimiento.web.shared.ListResponse;
import dev.cimiento.web.shared.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Products over HTTP. */
@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "Products", description = "What is sold.")
public class ProductController
        extends CrudController<Product, ProductView, ProductQuery, ProductRequest, ProductResponse> {

    public ProductController(ProductService products, JsonMapper json) {
        super(products, new ProductDtoMapperImpl(), json);
    }

    @Operation(summary = "List products", description = "Each filter narrows; all may be combined.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<ProductResponse>> list(
            Actor actor,
            @Parameter(
                            description = "Only the one with this SKU.",
                            schema = @Schema(maxLength = Product.MAX_SKU),
                            example = "BEV-0001")
                    @RequestParam(required = false)
                    @Nullable
                    String sku,
            @Parameter(description = "Only those in this category.") @RequestParam(required = false) @Nullable
                    Id<Category> categoryId,
            @Parameter(description = "Also those in the categories below it; needs categoryId.")
                    @RequestParam(defaultValue = "false")
                    boolean subtree,
            @Parameter(
                            description = "Only those that have all of these tags, separated by commas.",
                            explode = Explode.FALSE,
                            array =
                                    @ArraySchema(
                                            maxItems = Product.MAX_TAGS,
                                            schema = @Schema(type = "string", format = "uuid")))
                    @RequestParam(defaultValue = "")
                    Set<Id<dev.cimiento.domain.catalog.Tag>> tagIds,
            @Parameter(description = "Only those that cost this or more.", example = "10")
                    @RequestParam(required = false)
                    @Nullable
                    BigDecimal minPrice,
            @Parameter(description = "Only those that cost this or less.", example = "20.50")
                    @RequestParam(required = false)
                    @Nullable
                    BigDecimal maxPrice,
            @Parameter(description = "Only those that are offered, or are not.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean active,
            @Parameter(
                            description =
                                    "Only those with all of these words in name or description; case and accents do"
                                            + " not matter, and the last word may be the beginning of one.",
                            schema = @Schema(minLength = 1, maxLength = SearchText.MAX_LENGTH),
                            example = "green te")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @Sorts({"name", "-name", "price", "-price", "created", "-created", "updated", "-updated", "-relevance"})
                    ListRequest<ProductSort> list) {
        if (subtree && categoryId == null) {
            throw new Invalid("subtree", "needs a categoryId");
        }
        ProductQuery query = new ProductQuery(
                Optional.ofNullable(sku),
                Optional.ofNullable(categoryId).map(id -> new CategoryFilter(id, subtree)),
                tagIds,
                Optional.ofNullable(minPrice),
                Optional.ofNullable(maxPrice),
                Optional.ofNullable(active),
                Optional.ofNullable(text).map(SearchText::new),
                list.page());
        return list(actor, query, list);
    }
}
