package dev.cimiento.web.order;

import dev.cimiento.application.order.OrderService;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderSort;
import dev.cimiento.domain.order.OrderSummary;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The export of orders as a file. */
@RestController
@Tag(name = "Orders")
public class OrderExportController {

    private static final List<String> COLUMNS =
            List.of("id", "placed_at", "state", "user_id", "customer", "reference", "lines", "total");

    private final OrderService orders;
    private final OrderDtoMapper mapper = new OrderDtoMapperImpl();

    public OrderExportController(OrderService orders) {
        this.orders = orders;
    }

    @RequiredPermission("orders:read")
    @Operation(
            summary = "Export orders",
            description = "All orders that match the filters, as CSV or as NDJSON (Accept). Your orders; with"
                    + " orders:read-all, the orders of all users.")
    @GetMapping(
            path = "/api/v1/orders.csv",
            produces = {Export.CSV, Export.NDJSON})
    public ResponseEntity<Export<?>> exportAll(
            Actor actor,
            HttpMethod method,
            @ParameterObject OrderFilter filter,
            @Sorts({"-placed", "placed", "total", "-total"}) ExportRequest<OrderSort> export) {
        OrderQuery first = filter.query(export.start());
        Export<OrderSummary> rows = new Export<>(
                "orders",
                COLUMNS,
                OrderExportController::values,
                mapper::toResponse,
                row -> orders.forEach(actor, first, row));
        return export.response(method, () -> orders.list(actor, first), rows);
    }

    private static Stream<Optional<String>> values(OrderSummary order) {
        return Stream.of(
                Optional.of(order.id().toString()),
                Optional.of(order.placedAt().toString()),
                Optional.of(order.state().code()),
                order.userId().map(Object::toString),
                order.customer(),
                order.reference(),
                Optional.of(Integer.toString(order.lines())),
                Optional.of(order.total().toPlainString()));
    }
}
