package dev.cimiento.web.order;

import dev.cimiento.application.order.OrderFiles;
import dev.cimiento.application.order.OrderHead;
import dev.cimiento.application.order.OrderItem;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.web.importing.CsvFormat;
import dev.cimiento.web.importing.CsvLine;
import dev.cimiento.web.importing.FileContent;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The CSV formats of imported orders: a file of orders, a file of order lines, and a file of customers. */
public final class OrderCsv {

    private static final String ORDER_ID = "order_id";

    private static final CsvFormat<OrderHead> ORDERS = new CsvFormat<>(
            List.of(ORDER_ID, "customer_id", "order_date", "ship_country"),
            List.of(ORDER_ID, "customer_id", "order_date"),
            line -> new OrderHead(
                    line.requiredText(ORDER_ID),
                    line.requiredText("customer_id"),
                    line.date("order_date"),
                    line.text("ship_country")));

    private static final CsvFormat<OrderItem> LINES = new CsvFormat<>(
            List.of(ORDER_ID, "sku", "unit_price", "quantity", "discount"),
            List.of(ORDER_ID, "sku", "unit_price", "quantity", "discount"),
            OrderCsv::item);

    private static final CsvFormat<Customer> CUSTOMERS = new CsvFormat<>(
            List.of("customer_id", "company_name", "contact_name", "city", "country"),
            List.of("customer_id", "company_name"),
            OrderCsv::customer);

    /** The columns whose names differ from the properties of a customer. */
    private static final Map<String, String> CUSTOMER_COLUMNS =
            Map.of("code", "customer_id", "name", "company_name", "contact", "contact_name");

    private OrderCsv() {}

    public static OrderFiles files(FileContent orders, FileContent lines, FileContent customers, ZoneId zone) {
        return new OrderFiles(ORDERS.lines(orders), LINES.lines(lines), CUSTOMERS.lines(customers), zone);
    }

    private static Customer customer(CsvLine line) {
        return Invalid.renaming(
                field -> CUSTOMER_COLUMNS.getOrDefault(field, field),
                () -> new Customer(
                        line.requiredText("customer_id"),
                        line.requiredText("company_name"),
                        line.text("contact_name"),
                        line.text("city"),
                        line.text("country")));
    }

    private static OrderItem item(CsvLine line) {
        return new OrderItem(
                line.requiredText(ORDER_ID),
                line.requiredText("sku"),
                line.decimal("unit_price"),
                line.requiredCount("quantity"),
                line.decimal("discount"));
    }
}
