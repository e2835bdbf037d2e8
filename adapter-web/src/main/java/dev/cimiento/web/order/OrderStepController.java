package dev.cimiento.web.order;

import dev.cimiento.application.order.OrderService;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.resource.ChangeRetry;
import dev.cimiento.web.resource.TaggedResponses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The steps of an order over HTTP. A step that the order's state does not allow is a conflict. */
@RestController
@RequiredPermission("orders:process")
@RequestMapping("/api/v1/orders/{id}")
@Tag(name = "Orders")
public class OrderStepController {

    private final OrderService orders;
    private final OrderDtoMapper mapper = new OrderDtoMapperImpl();
    private final TaggedResponses responses;

    public OrderStepController(OrderService orders, JsonMapper json) {
        this.orders = orders;
        this.responses = new TaggedResponses(json);
    }

    @Operation(
            operationId = "payOrder",
            summary = "Mark an order as paid",
            description = "The order must be in the state placed. Records a payment, and takes no money.")
    @ResponseStatus(HttpStatus.OK)
    @PostMapping(
            path = "/pay",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<OrderResponse> pay(
            Actor actor,
            @Parameter(description = "The id of the order.") @PathVariable Id<Order> id,
            ExpectedVersion expected,
            @RequestBody PaymentRequest body,
            IdempotentRequest request) {
        return step(request, actor, id, OrderStep.PAY, expected, Optional.ofNullable(body.paymentReference()));
    }

    @Operation(operationId = "shipOrder", summary = "Mark an order as shipped", description = "The order must be paid.")
    @ResponseStatus(HttpStatus.OK)
    @PostMapping(path = "/ship", produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<OrderResponse> ship(
            Actor actor,
            @Parameter(description = "The id of the order.") @PathVariable Id<Order> id,
            ExpectedVersion expected,
            IdempotentRequest request) {
        return step(request, actor, id, OrderStep.SHIP, expected, Optional.empty());
    }

    @Operation(
            operationId = "deliverOrder",
            summary = "Mark an order as delivered",
            description = "The order must be shipped.")
    @ResponseStatus(HttpStatus.OK)
    @PostMapping(path = "/deliver", produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<OrderResponse> deliver(
            Actor actor,
            @Parameter(description = "The id of the order.") @PathVariable Id<Order> id,
            ExpectedVersion expected,
            IdempotentRequest request) {
        return step(request, actor, id, OrderStep.DELIVER, expected, Optional.empty());
    }

    @RequiredPermission({"orders:place", "orders:process"})
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description =
                    "The order must not be shipped yet. You can cancel your own orders; orders of other users need"
                            + " orders:process. Its products return to the stock.")
    @ResponseStatus(HttpStatus.OK)
    @PostMapping(path = "/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<OrderResponse> cancel(
            Actor actor,
            @Parameter(description = "The id of the order.") @PathVariable Id<Order> id,
            ExpectedVersion expected,
            IdempotentRequest request) {
        return step(request, actor, id, OrderStep.CANCEL, expected, Optional.empty());
    }

    @Operation(
            operationId = "returnOrder",
            summary = "Mark an order as returned",
            description = "The order must be delivered. Its products return to the stock.")
    @ResponseStatus(HttpStatus.OK)
    @PostMapping(path = "/return", produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<OrderResponse> takeBack(
            Actor actor,
            @Parameter(description = "The id of the order.") @PathVariable Id<Order> id,
            ExpectedVersion expected,
            IdempotentRequest request) {
        return step(request, actor, id, OrderStep.RETURN, expected, Optional.empty());
    }

    private IdempotentResponse<OrderResponse> step(
            IdempotentRequest request,
            Actor actor,
            Id<Order> id,
            OrderStep step,
            ExpectedVersion expected,
            Optional<String> paymentReference) {
        return ChangeRetry.run(
                expected,
                () -> request.once(
                        actor,
                        () -> responses.changed(
                                mapper.toResponse(orders.step(actor, id, step, expected, paymentReference)))));
    }
}
