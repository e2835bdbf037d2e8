package dev.cimiento.web.order.customer;

import dev.cimiento.application.order.CustomerErasure;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The erasure of imported customers over HTTP. The body has the customer's code, so that no logged URL contains it. */
@RestController
@RequestMapping("/api/v1/orders/customer-erasures")
@Tag(name = "Orders")
@RequiredPermission("orders:erase")
public class CustomerErasureController {

    private final CustomerErasure erasure;

    public CustomerErasureController(CustomerErasure erasure) {
        this.erasure = erasure;
    }

    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase an imported customer",
            description = "Replaces the customer's code and name in all imported orders, and deletes the contact, city"
                    + " and country. The orders and their totals stay. Erasing a customer again changes nothing.")
    @ResponseStatus(HttpStatus.OK)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<CustomerErasureResponse> erase(Actor actor, @RequestBody CustomerErasureRequest body) {
        return ResponseEntity.ok(new CustomerErasureResponse(erasure.erase(actor, body.customerCode())));
    }
}
