package dev.cimiento.web.order.sales;

import dev.cimiento.application.order.OrderService;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sales report over HTTP. */
@RestController
@RequestMapping("/api/v1/reports/sales")
@Tag(name = "Reports", description = "Sales reports.")
public class SalesController {

    private final OrderService orders;
    private final SalesDtoMapper mapper = new SalesDtoMapperImpl();

    public SalesController(OrderService orders) {
        this.orders = orders;
    }

    @RequiredPermission("orders:read-all")
    @Operation(
            summary = "Get the sales report",
            description =
                    "Counts all orders except cancelled and returned ones. Discounts are subtracted. At most 4,000"
                            + " rows.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<SalesResponse> get(Actor actor, @ParameterObject SalesFilter filter) {
        return ResponseEntity.ok(new SalesResponse(orders.sales(actor, filter.query()).stream()
                .map(mapper::toResponse)
                .toList()));
    }
}
