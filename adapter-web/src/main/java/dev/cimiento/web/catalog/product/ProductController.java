package dev.cimiento.web.catalog.product;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.application.catalog.UpsertedProduct;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.importing.CsvBody;
import dev.cimiento.web.importing.ImportResponse;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.resource.BatchResponse;
import dev.cimiento.web.resource.ChangeRetry;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.resource.TaggedResponses;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.schema.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Products over HTTP. */
@RestController
@RequiredPermissions(read = "catalog:read", write = "catalog:write")
@RequestMapping("/api/v1/products")
@Tag(name = "Products", description = "The products of the shop.")
public class ProductController
        extends CrudController<Product, ProductView, ProductQuery, ProductRequest, ProductResponse> {

    private final ProductService products;
    private final ProductDtoMapper mapper = new ProductDtoMapperImpl();
    private final TaggedResponses responses;
    private final CatalogImportService imports;

    public ProductController(ProductService products, CatalogImportService imports, JsonMapper json) {
        super(products, new ProductDtoMapperImpl(), json);
        this.responses = new TaggedResponses(json);
        this.products = products;
        this.imports = imports;
    }

    @Operation(summary = "List products", description = "A product must match all filters that are given.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<ProductResponse>> list(
            Actor actor, @ParameterObject ProductFilter filter, @ProductSorts ListRequest<ProductSort> list) {
        return list(actor, filter.query(list.page()), list);
    }

    @Operation(
            operationId = "putProductBySku",
            summary = "Create or replace the product with a SKU",
            description =
                    "A repeated request changes nothing more. Properties that the body omits become empty; the SKU"
                            + " in the body must be that of the path, or be omitted. With If-Match, only a product of this"
                            + " version is replaced, and none is created. Location has the path of a new product. A SKU"
                            + " with a slash cannot be in a path.")
    @Creates
    @PutMapping(
            path = "/by-sku/{sku}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ProductResponse> putBySku(
            Actor actor,
            @Parameter(
                            description = "The SKU of the product.",
                            schema = @Schema(type = "string", minLength = 1, maxLength = Product.MAX_SKU),
                            example = "BEV-0001")
                    @PathVariable
                    String sku,
            ExpectedVersion expected,
            @RequestBody ProductRequest body) {
        Product state = mapper.toState(body);
        UpsertedProduct put = ChangeRetry.run(expected, () -> products.put(actor, sku, expected, state));
        ProductResponse response = mapper.toResponse(put.product());
        return put.created()
                ? responses.created(response, URI.create("/api/v1/products/" + response.id()))
                : responses.changed(response);
    }

    @Operation(
            summary = "Create many products",
            description = "Either all products are created or none. Errors name the index, such as items[3].price.")
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
                    "Imports a CSV file in UTF-8, separated by commas or semicolons. The header names the columns in"
                            + " any order: name and price (required), sku, description, category (its name), stock,"
                            + " active, and tags (separated by |). Either all lines are imported or none. Every"
                            + " invalid line is reported with all its errors.")
    @CsvBody("sku,name,price,category,stock\nBEV-0001,Chai,18.00,,39\n")
    @PostMapping(path = "/import", consumes = Export.CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ImportResponse> importAll(
            Actor actor,
            SpooledFile file,
            @Parameter(
                            description =
                                    "Whether to update an existing product with the same SKU, in the columns that the"
                                            + " file has. Otherwise the line is reported as an error.")
                    @RequestParam(defaultValue = "false")
                    boolean upsert,
            @Parameter(description = "Whether to create categories that do not exist.")
                    @RequestParam(defaultValue = "false")
                    boolean createCategories,
            @Parameter(description = "Whether to create tags that do not exist.") @RequestParam(defaultValue = "false")
                    boolean createTags,
            @Parameter(description = "Whether to check the file only. The response shows what an import would do.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun) {
        ImportMode mode = ProductCsv.mode(upsert, dryRun, createCategories, createTags);
        return ResponseEntity.ok(ImportResponse.of(imports.importProducts(actor, ProductCsv.lines(file), mode), mode));
    }
}
