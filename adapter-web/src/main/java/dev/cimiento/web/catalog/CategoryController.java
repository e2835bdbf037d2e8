package dev.cimiento.web.catalog;

import dev.cimiento.application.catalog.CategoryService;
import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.catalog.CategoryQuery;
import dev.cimiento.domain.catalog.CategorySort;
import dev.cimiento.domain.catalog.CategoryView;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Folded;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.web.shared.CrudController;
import dev.cimiento.web.shared.ListRequest;
import dev.cimiento.web.shared.ListResponse;
import dev.cimiento.web.shared.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Categories over HTTP. */
@RestController
@RequestMapping("/api/v1/categories")
@Tag(name = "Categories", description = "The tree of groups that products are in.")
public class CategoryController
        extends CrudController<Category, CategoryView, CategoryQuery, CategoryRequest, CategoryResponse> {

    public CategoryController(CategoryService categories, JsonMapper json) {
        super(categories, new CategoryDtoMapperImpl(), json);
    }

    @Operation(summary = "List categories")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<CategoryResponse>> list(
            Actor actor,
            @Parameter(description = "Only the children of this one.") @RequestParam(required = false) @Nullable
                    Id<Category> parentId,
            @Parameter(description = "Only those without a parent.") @RequestParam(defaultValue = "false")
                    boolean topLevel,
            @Parameter(
                            description = "Only those whose name begins so; case and accents do not matter.",
                            example = "bev")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(description = "Whether to count the products of each.") @RequestParam(defaultValue = "false")
                    boolean productCount,
            @Sorts({"name", "-name"}) ListRequest<CategorySort> list) {
        CategoryQuery query = new CategoryQuery(
                Optional.ofNullable(parentId),
                topLevel,
                Optional.ofNullable(name).map(Folded::of),
                productCount,
                list.page());
        return list(actor, query, list);
    }
}
