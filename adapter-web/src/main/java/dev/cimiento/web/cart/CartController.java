package dev.cimiento.web.cart;

import dev.cimiento.application.cart.CartService;
import dev.cimiento.domain.cart.CartLine;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The current user's cart over HTTP. */
@RestController
@RequiredPermissions(read = "cart:read", write = "cart:write")
@RequestMapping("/api/v1/cart")
@Tag(name = "Cart", description = "Your cart, at current prices.")
public class CartController {

    private final CartService carts;
    private final CartDtoMapper mapper = new CartDtoMapperImpl();

    public CartController(CartService carts) {
        this.carts = carts;
    }

    @Operation(summary = "Get your cart", description = "Prices, names and stock are the current ones.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<CartResponse> get(Actor actor) {
        return ResponseEntity.ok(mapper.toResponse(carts.get(actor)));
    }

    @Operation(
            operationId = "setCartItem",
            summary = "Put a product into the cart",
            description =
                    "Sets the quantity of the product and replaces the previous one. A cart has at most 100 products.")
    @PutMapping(
            path = "/items/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<CartResponse> put(
            Actor actor,
            @Parameter(description = "The id of the product.") @PathVariable Id<Product> id,
            @RequestBody CartLineRequest body) {
        return ResponseEntity.ok(mapper.toResponse(carts.put(actor, new CartLine(id, body.quantity()))));
    }

    @Operation(
            operationId = "removeCartItem",
            summary = "Take a product out of the cart",
            description = "A product that is not in the cart is no error.")
    @DeleteMapping("/items/{id}")
    public ResponseEntity<Void> remove(
            Actor actor, @Parameter(description = "The id of the product.") @PathVariable Id<Product> id) {
        carts.remove(actor, id);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Empty the cart", description = "An empty cart stays empty.")
    @DeleteMapping
    public ResponseEntity<Void> clear(Actor actor) {
        carts.clear(actor);
        return ResponseEntity.noContent().build();
    }
}
