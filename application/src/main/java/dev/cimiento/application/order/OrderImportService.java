package dev.cimiento.application.order;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.order.ExternalReference;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Imports orders from another system: all orders that are not known yet, or none. The import does not change the stock
 * and creates no accounts. The files are held in memory.
 */
public class OrderImportService {

    private static final int BATCH = 1_000;

    private final OrderRepository orders;
    private final ProductRepository products;
    private final EntityFactory entities;
    private final Transactions transactions;

    public OrderImportService(
            OrderRepository orders, ProductRepository products, EntityFactory entities, Transactions transactions) {
        this.orders = orders;
        this.products = products;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Imports the orders of three files.
     *
     * @throws Invalid with the errors, each with file, line and column
     * @throws Conflict if another transaction has imported one of the orders in the meantime
     */
    public ImportCounts importOrders(Actor actor, OrderFiles files) {
        actor.require(OrderPermissions.PROCESS);
        ImportedFiles read = new ImportedFiles(files);
        return transactions.inLongTransaction(() -> {
            Map<String, Entity<Product>> bySku = products(read);
            read.enforce();
            Set<String> known = orders.knownReferences(read.orders.keySet());
            List<Entity<Order>> added = read.orders.values().stream()
                    .filter(line -> !known.contains(line.content().reference()))
                    .flatMap(line ->
                            read
                                    .collectErrors(line, () -> order(actor, line.content(), read, bySku, files.zone()))
                                    .stream())
                    .toList();
            read.enforce();
            IntStream.iterate(0, start -> start < added.size(), start -> start + BATCH)
                    .forEach(start -> orders.add(added.subList(start, Math.min(start + BATCH, added.size()))));
            return new ImportCounts(added.size(), 0, known.size());
        });
    }

    private Map<String, Entity<Product>> products(ImportedFiles read) {
        Set<String> skus = read.lines.values().stream()
                .flatMap(List::stream)
                .map(line -> line.content().sku())
                .collect(Collectors.toSet());
        Map<String, Entity<Product>> found = products.findBySku(skus).stream()
                .collect(Collectors.toMap(
                        product -> product.entity().state().sku().orElseThrow(), product -> product.entity()));
        read.lines.values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.isInvalidIn(OrderItem.SKU))
                .filter(line -> !found.containsKey(line.content().sku()))
                .forEach(line -> read.note(
                        OrderFiles.LINES, line, OrderItem.SKU, line.content().sku() + " is not the SKU of a product"));
        return found;
    }

    private Entity<Order> order(
            Actor actor, OrderHead head, ImportedFiles read, Map<String, Entity<Product>> bySku, ZoneId zone) {
        Instant now = entities.now();
        Order order = new Order(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ExternalReference(
                        head.reference(),
                        Objects.requireNonNull(read.customers.get(head.customerCode())),
                        head.shipCountry())),
                head.placedOn().atStartOfDay(zone).toInstant(),
                Objects.requireNonNull(read.lines.get(head.reference())).stream()
                        .map(line -> line(
                                line.content(),
                                Objects.requireNonNull(bySku.get(line.content().sku()))))
                        .toList(),
                List.of(OrderEvent.of(OrderStep.IMPORT, now, actor)));
        return Entity.created(entities.newId(), now, order);
    }

    private static OrderLine line(OrderItem item, Entity<Product> product) {
        return new OrderLine(
                product.id(),
                product.state().sku(),
                product.state().name(),
                item.price(),
                item.quantity(),
                item.discount());
    }
}
