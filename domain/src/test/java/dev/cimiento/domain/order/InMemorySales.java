package dev.cimiento.domain.order;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.shared.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was sold, summed up in memory. */
record InMemorySales(ProductRepository products) {

    private record Sale(Order order, OrderLine line) {}

    private record Part(Optional<String> key, Optional<String> name) {}

    List<SalesRow> rows(Stream<Order> orders, SalesQuery query) {
        Map<Part, List<Sale>> parts = orders.filter(order -> query.states().contains(order.state()))
                .filter(order -> !order.placedAt().isBefore(query.start())
                        && order.placedAt().isBefore(query.end()))
                .flatMap(order -> order.lines().stream().map(line -> new Sale(order, line)))
                .collect(Collectors.groupingBy(sale -> part(sale, query)));
        return parts.entrySet().stream()
                .map(part -> row(part.getKey(), part.getValue()))
                .sorted(order(query.by()))
                .toList();
    }

    private Part part(Sale sale, SalesQuery query) {
        LocalDate day = sale.order().placedAt().atZone(query.zone()).toLocalDate();
        return switch (query.by()) {
            case DAY -> period(day);
            case WEEK -> period(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> period(day.withDayOfMonth(1));
            case CATEGORY -> category(product(sale).category());
            case PRODUCT ->
                new Part(
                        Optional.of(sale.line().productId().toString()),
                        Optional.of(product(sale).entity().state().name()));
        };
    }

    private ProductView product(Sale sale) {
        return products.find(sale.line().productId()).orElseThrow();
    }

    private static Part period(LocalDate first) {
        return new Part(Optional.of(first.toString()), Optional.empty());
    }

    private static Part category(Optional<Named<Category>> category) {
        return new Part(category.map(named -> named.id().toString()), category.map(Named::name));
    }

    private static SalesRow row(Part part, List<Sale> sales) {
        return new SalesRow(
                part.key(),
                part.name(),
                sales.stream().map(Sale::order).distinct().count(),
                sales.stream().mapToLong(sale -> sale.line().quantity()).sum(),
                sales.stream()
                        .map(sale -> sale.line().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_EVEN));
    }

    /** What has no key stands behind what has one. */
    private static Comparator<SalesRow> order(SalesGrouping by) {
        Comparator<SalesRow> byKey =
                Comparator.comparing((SalesRow row) -> row.key().orElse("~"));
        return switch (by) {
            case DAY, WEEK, MONTH -> byKey;
            case CATEGORY, PRODUCT ->
                Comparator.comparing(SalesRow::sales).reversed().thenComparing(byKey);
        };
    }
}
