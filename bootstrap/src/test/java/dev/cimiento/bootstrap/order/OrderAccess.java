package dev.cimiento.bootstrap.order;

import dev.cimiento.bootstrap.Access;
import dev.cimiento.domain.order.OrderPermissions;
import java.util.List;

/** The permissions of orders. Orders of other users also need {@code orders:read-all}. */
public final class OrderAccess {

    public static final List<Access> ROWS = List.of(
            Access.to("POST /api/v1/orders", OrderPermissions.PLACE),
            Access.to("GET /api/v1/orders", OrderPermissions.READ),
            Access.to("GET /api/v1/orders/{id}", OrderPermissions.READ),
            Access.to("GET /api/v1/orders.csv", OrderPermissions.READ),
            Access.to("POST /api/v1/orders/{id}/cancel", OrderPermissions.PLACE, OrderPermissions.PROCESS),
            Access.to("POST /api/v1/orders/{id}/pay", OrderPermissions.PROCESS),
            Access.to("POST /api/v1/orders/{id}/ship", OrderPermissions.PROCESS),
            Access.to("POST /api/v1/orders/{id}/deliver", OrderPermissions.PROCESS),
            Access.to("POST /api/v1/orders/{id}/return", OrderPermissions.PROCESS),
            Access.to("POST /api/v1/orders/customer-erasures", OrderPermissions.ERASE)
                    .with("{\"customerCode\": \"none\"}"),
            Access.to("GET /api/v1/reports/sales", OrderPermissions.READ_ALL));

    private OrderAccess() {}
}
