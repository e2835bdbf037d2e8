package dev.cimiento.web.catalog.product;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.importing.CsvBody;
import dev.cimiento.web.importing.ImportResponse;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.resource.BatchResponse;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Products over HTTP. */
@RestController
@RequiredPermissions(read = "catalog:read", write = "catalog:write")
@RequestMapping("/api/v1/products")
@Tag(name = "Products", description = "What is sold.")
public class ProductController
        extends CrudController<Product, ProductView, ProductQuery, ProductRequest, ProductResponse> {

    private final ProductService products;
    private final CatalogImportService imports;

    public ProductController(ProductService products, CatalogImportService imports, JsonMapper json) {
        super(products, new ProductDtoMapperImpl(), json);
        this.products = products;
        this.imports = imports;
    }

    @Operation(summary = "List products", description = "Each filter narrows; all may be combined.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<ProductResponse>> list(
            Actor actor, @ParameterObject ProductFilter filter, @ProductSorts ListRequest<ProductSort> list) {
        return list(actor, filter.query(list.page()), list);
    }

    @Operation(
            summary = "Create many products",
            description = "All of them, or none; what is wrong is named by its index, such as items[3].price.")
    @PostMapping(
            path = "/batch",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<BatchResponse<ProductResponse>> createAll(
            Actor actor, @RequestBody ProductBatchRequest batch, IdempotentRequest request) {
        return request.once(actor, () -> created(products.createAll(actor, states(batch.items()))));
    }

    @Operation(
            summary = "Import products",
            description =
                    "A CSV file with a header that names its columns, in any order: name and price, and if wanted sku,"
                            + " description, category (its name), stock, active, and tags (separated by |). Separated"
                            + " by commas or semicolons, in UTF-8. All lines are brought in, or none; each line that"
                            + " is wrong is named with all its reasons.")
    @CsvBody("sku,name,price,category,stock\nBEV-0001,Chai,18.00,,39\n")
    @PostMapping(path = "/import", consumes = Export.CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ImportResponse> importAll(
            Actor actor,
            SpooledFile file,
            @Parameter(
                            description = "Whether a product that has the same SKU is changed to what the file's"
                                    + " columns say; otherwise it stands against its line.")
                    @RequestParam(defaultValue = "false")
                    boolean upsert,
            @Parameter(description = "Whether categories that do not exist are created.")
                    @RequestParam(defaultValue = "false")
                    boolean createCategories,
            @Parameter(description = "Whether tags that do not exist are created.")
                    @RequestParam(defaultValue = "false")
                    boolean createTags,
            @Parameter(description = "Whether only to say what would become of the file.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun) {
        ImportMode mode = ProductCsv.mode(upsert, dryRun, createCategories, createTags);
        return ResponseEntity.ok(ImportResponse.of(imports.importProducts(actor, ProductCsv.lines(file), mode), mode));
    }
}
