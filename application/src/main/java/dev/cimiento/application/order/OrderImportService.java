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
 * Brings orders in that were made elsewhere: all that are not known yet, or none. They take nothing of the stock, and no
 * accounts are made of their customers. The files are held in memory.
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
     * @throws Invalid with what is wrong in which line of which file
     * @throws Conflict when others have brought one of them in in the meantime
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
                            read.made(line, () -> order(actor, line.content(), read, bySku, files.zone())).stream())
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
                .filter(line -> !line.isWrongIn(OrderItem.SKU))
                .filter(line -> !found.containsKey(line.content().sku()))
                .forEach(line -> read.note(
                        OrderFiles.LINES, line, OrderItem.SKU, line.content().sku() + " is no product"));
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
