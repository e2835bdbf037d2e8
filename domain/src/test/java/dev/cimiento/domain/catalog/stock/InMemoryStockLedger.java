package dev.cimiento.domain.catalog.stock;

import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Stock in memory. */
public final class InMemoryStockLedger implements StockLedger {

    private final CatalogTables tables;

    public InMemoryStockLedger(CatalogTables tables) {
        this.tables = tables;
    }

    @Override
    public Map<Id<Product>, Integer> post(List<StockMovement> movements) {
        return tables.database.statement(() -> {
            Map<Id<Product>, Long> levels = new TreeMap<>();
            for (StockMovement movement : movements) {
                if (!tables.products.rows().containsKey(movement.productId())) {
                    throw new NotFound("product", movement.productId());
                }
                long present = tables.stockLevels.rows().getOrDefault(movement.productId(), 0);
                levels.merge(movement.productId(), present + movement.delta(), (sum, same) -> sum + movement.delta());
            }
            levels.values().forEach(InMemoryStockLedger::requirePossible);
            tables.stockLevels.change(rows -> levels.forEach((product, level) -> rows.put(product, level.intValue())));
            tables.stockMovements.change(rows -> movements.forEach(movement -> rows.put(movement.id(), movement)));
            return levels.keySet().stream().collect(Collectors.toMap(id -> id, tables.stockLevels::row));
        });
    }

    @Override
    public List<Id<Product>> fold(Optional<Id<Product>> after, Instant before, List<Id<StockMovement>> openings) {
        return tables.database.statement(() -> {
            Map<Id<Product>, List<StockMovement>> old = tables.stockMovements.rows().values().stream()
                    .filter(movement -> movement.recordedAt().isBefore(before))
                    .filter(movement -> after.isEmpty() || movement.productId().compareTo(after.get()) > 0)
                    .collect(Collectors.groupingBy(StockMovement::productId, TreeMap::new, Collectors.toList()));
            List<List<StockMovement>> batch = old.values().stream()
                    .filter(movements -> movements.size() > 1)
                    .limit(openings.size())
                    .toList();
            tables.stockMovements.change(rows -> {
                for (int number = 0; number < batch.size(); number++) {
                    batch.get(number).forEach(movement -> rows.remove(movement.id()));
                    StockMovement opening = opening(openings.get(number), batch.get(number));
                    rows.put(opening.id(), opening);
                }
            });
            return batch.stream().map(movements -> movements.get(0).productId()).toList();
        });
    }

    private static StockMovement opening(Id<StockMovement> id, List<StockMovement> replaced) {
        StockMovement last = replaced.stream()
                .max(Comparator.comparing(StockMovement::recordedAt))
                .orElseThrow();
        int sum = replaced.stream().mapToInt(StockMovement::delta).sum();
        return new StockMovement(id, last.productId(), sum, OPENING, last.recordedAt(), Optional.empty());
    }

    @Override
    public Page<StockMovement> list(StockMovementQuery query) {
        return tables.database.statement(() -> InMemoryPages.page(
                tables.stockMovements.rows().values().stream()
                        .filter(movement -> movement.productId().equals(query.productId()))
                        .toList(),
                query.page(),
                StockMovement::id));
    }

    private static void requirePossible(long stock) {
        if (stock < 0) {
            throw new Conflict("not-enough-stock", "There is not enough stock.");
        }
        if (stock > MAX_STOCK) {
            throw new Conflict("too-much-stock", "The stock cannot exceed " + MAX_STOCK + ".");
        }
    }
}
