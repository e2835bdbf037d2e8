package dev.cimiento.web.catalog.category;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.CategoryService;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryQuery;
import dev.cimiento.domain.catalog.category.CategorySort;
import dev.cimiento.domain.catalog.category.CategoryView;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.importing.CsvBody;
import dev.cimiento.web.importing.ImportResponse;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.list.IdsParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Categories over HTTP. */
@RestController
@RequiredPermissions(read = "catalog:read", write = "catalog:write")
@RequestMapping("/api/v1/categories")
@Tag(name = "Categories", description = "A tree of categories for products.")
public class CategoryController
        extends CrudController<Category, CategoryView, CategoryQuery, CategoryRequest, CategoryResponse> {

    private final CatalogImportService imports;

    public CategoryController(CategoryService categories, CatalogImportService imports, JsonMapper json) {
        super(categories, new CategoryDtoMapperImpl(), json);
        this.imports = imports;
    }

    @Operation(summary = "List categories", description = "A category must match all filters that are given.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<CategoryResponse>> list(
            Actor actor,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<Category>> ids,
            @Parameter(description = "Only the direct children of this category.")
                    @RequestParam(required = false)
                    @Nullable
                    Id<Category> parentId,
            @Parameter(description = "Only categories without a parent.") @RequestParam(defaultValue = "false")
                    boolean topLevel,
            @Parameter(
                            description =
                                    "Only categories whose name begins with this text. Case and accents are ignored.",
                            example = "bev")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(description = "Whether to count the products in each category.")
                    @RequestParam(defaultValue = "false")
                    boolean productCount,
            @Sorts({"name", "-name"}) ListRequest<CategorySort> list) {
        CategoryQuery query = new CategoryQuery(
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(parentId),
                topLevel,
                Optional.ofNullable(name).map(FoldedText::of),
                productCount,
                list.page());
        return list(actor, query, list);
    }

    @Operation(
            summary = "Import categories",
            description =
                    "Imports a CSV file in UTF-8, separated by commas or semicolons. The header names the columns in"
                            + " any order: name (required), description, and parent (the name of a category in the"
                            + " file or in the catalog). Either all lines are imported or none. Every invalid line is"
                            + " reported with all its errors.")
    @CsvBody("name,parent\nDrinks,\nTea,Drinks\n")
    @PostMapping(path = "/import", consumes = Export.CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ImportResponse> importAll(
            Actor actor,
            SpooledFile file,
            @Parameter(
                            description =
                                    "Whether to update an existing category with the same name. Otherwise the line is"
                                            + " reported as an error.")
                    @RequestParam(defaultValue = "false")
                    boolean upsert,
            @Parameter(description = "Whether to check the file only. The response shows what an import would do.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun) {
        ImportMode mode = new ImportMode(upsert, dryRun, Set.of());
        return ResponseEntity.ok(
                ImportResponse.of(imports.importCategories(actor, CategoryCsv.lines(file), mode), mode));
    }
}
