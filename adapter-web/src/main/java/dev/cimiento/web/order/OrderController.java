package dev.cimiento.web.order;

import dev.cimiento.application.order.CheckoutService;
import dev.cimiento.application.order.OrderService;
import dev.cimiento.application.order.OrdersWithLines;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.idempotency.KeyRequired;
import dev.cimiento.web.rate.RateLimited;
import dev.cimiento.web.resource.IfNoneMatch;
import dev.cimiento.web.resource.TaggedResponses;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Orders over HTTP. */
@RestController
@RequiredPermissions(read = "orders:read", write = "orders:place")
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders", description = "Orders and their states.")
public class OrderController {

    private final CheckoutService checkout;
    private final OrderService orders;
    private final OrderDtoMapper mapper = new OrderDtoMapperImpl();
    private final TaggedResponses responses;

    public OrderController(CheckoutService checkout, OrderService orders, JsonMapper json) {
        this.checkout = checkout;
        this.orders = orders;
        this.responses = new TaggedResponses(json);
    }

    @Operation(
            summary = "Order the products in the cart",
            description =
                    "Orders all lines of the cart or none. If the stock of a product is too low, the error names the"
                            + " product, the quantity in the cart and the stock. The buyer's e-mail address must be"
                            + " verified. A repeated request with the same key gets the same response.")
    @RateLimited
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<OrderResponse> place(
            Actor actor, @RequestBody OrderRequest body, @KeyRequired IdempotentRequest request) {
        return request.once(actor, () -> {
            Entity<Order> placed = checkout.place(actor, mapper.toCheckout(body));
            return responses.created(mapper.toResponse(placed), request.addressOf(placed.id()));
        });
    }

    @Operation(summary = "List orders", description = "Your orders; with orders:read-all, the orders of all users.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<OrderSummaryResponse>> list(
            Actor actor,
            @ParameterObject OrderFilter filter,
            @Parameter(description = "Includes the lines of each order, as includedLines.")
                    @RequestParam(required = false)
                    @Nullable
                    IncludedPart include,
            @Sorts({"-placed", "placed", "total", "-total"}) ListRequest<OrderSort> list) {
        if (include == IncludedPart.LINES) {
            OrdersWithLines found = orders.listWithLines(actor, filter.query(list.page()));
            return list.response(
                    found.page(),
                    order -> OrderSummaryResponse.withLines(
                            mapper.toResponse(order), mapper.toLines(found.linesOf(order))));
        }
        return list.response(orders.list(actor, filter.query(list.page())), mapper::toResponse);
    }

    @Operation(
            summary = "Get {a resource}",
            description = "With its lines and its history. Your own; with orders:read-all, an order of any user.")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<OrderResponse> get(Actor actor, @PathVariable Id<Order> id, IfNoneMatch known) {
        return responses.found(mapper.toResponse(orders.get(actor, id)), known);
    }
}
