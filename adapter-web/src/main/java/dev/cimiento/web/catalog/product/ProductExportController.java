package dev.cimiento.web.catalog.product;

import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.domain.catalog.product.ProductQuery;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.export.ExportRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The export of products as a file. */
@RestController
@RequiredPermissions(read = "catalog:read", write = "catalog:write")
@Tag(name = "Products")
public class ProductExportController {

    private final ProductService products;
    private final ProductDtoMapper mapper = new ProductDtoMapperImpl();

    public ProductExportController(ProductService products) {
        this.products = products;
    }

    @Operation(
            summary = "Export products",
            description = "All products that match the filters, as CSV or as NDJSON (Accept). Sorted by relevance, the"
                    + " best 1,000. The CSV can be imported again. In CSV, an apostrophe precedes text that a"
                    + " spreadsheet would run as a formula; an import removes it.")
    @GetMapping(
            path = "/api/v1/products.csv",
            produces = {Export.CSV, Export.NDJSON})
    public ResponseEntity<Export<?>> exportAll(
            Actor actor,
            HttpMethod method,
            @ParameterObject ProductFilter filter,
            @ProductSorts ExportRequest<ProductSort> export,
            @Parameter(
                            description = "Whether the CSV has the column `stock`. An import of such a file resets the"
                                    + " stock to its value at the export, even if products were sold since.")
                    @RequestParam(defaultValue = "false")
                    boolean stock) {
        ProductQuery first = filter.query(export.start());
        Export<ProductView> rows = new Export<>(
                "products",
                ProductCsv.columns(stock),
                view -> ProductCsv.values(view, stock),
                mapper::toResponse,
                row -> products.forEach(actor, first, row));
        return export.response(method, () -> products.list(actor, first), rows);
    }
}
