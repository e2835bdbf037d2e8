package dev.cimiento.web.catalog.supplier;

import dev.cimiento.application.catalog.SupplierService;
import dev.cimiento.domain.catalog.supplier.Supplier;
import dev.cimiento.domain.catalog.supplier.SupplierQuery;
import dev.cimiento.domain.catalog.supplier.SupplierSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
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

/** Suppliers over HTTP. */
@RestController
@RequiredPermissions(read = "catalog:read", write = "catalog:write")
@RequestMapping("/api/v1/suppliers")
@Tag(name = "Suppliers", description = "Companies from which products are bought.")
public class SupplierController
        extends CrudController<Supplier, Entity<Supplier>, SupplierQuery, SupplierRequest, SupplierResponse> {

    public SupplierController(SupplierService suppliers, JsonMapper json) {
        super(suppliers, new SupplierDtoMapperImpl(), json);
    }

    @Operation(summary = "List suppliers", description = "A supplier must match all filters that are given.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<SupplierResponse>> list(
            Actor actor,
            @Parameter(description = "Start of the name, regardless of case and accents.", example = "sto")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Sorts({"name", "-name"}) ListRequest<SupplierSort> list) {
        return list(actor, new SupplierQuery(Optional.ofNullable(name).map(FoldedText::of), list.page()), list);
    }
}
