package dev.cimiento.web.catalog.stock;

import dev.cimiento.application.catalog.StockService;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovementQuery;
import dev.cimiento.domain.catalog.stock.StockMovementSort;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stock of products over HTTP: movements are posted and listed, never changed. */
@RestController
@RequiredPermissions(read = "stock:read", write = "catalog:write")
@RequestMapping("/api/v1/products/{id}/stock")
@Tag(name = "Stock", description = "The stock of a product, which is the sum of its movements.")
public class StockController {

    private final StockService stock;
    private final StockDtoMapper mapper = new StockDtoMapperImpl();

    public StockController(StockService stock) {
        this.stock = stock;
    }

    @Operation(
            summary = "Post a stock movement",
            description = "Changes the stock by the number of pieces. The stock cannot become negative.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<PostedMovementResponse> move(
            Actor actor,
            @Parameter(description = "The id of the product.") @PathVariable Id<Product> id,
            @RequestBody StockMovementRequest body,
            IdempotentRequest request) {
        return request.once(
                actor,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(mapper.toResponse(stock.move(actor, id, body.delta(), body.reason()))));
    }

    @Operation(
            summary = "List stock movements",
            description = "Includes the reasons and the users who posted movements by hand. For admins.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<StockMovementResponse>> list(
            Actor actor,
            @Parameter(description = "The id of the product.") @PathVariable Id<Product> id,
            @Sorts({"-recorded", "recorded"}) ListRequest<StockMovementSort> list) {
        return list.response(stock.list(actor, new StockMovementQuery(id, list.page())), mapper::toResponse);
    }
}
