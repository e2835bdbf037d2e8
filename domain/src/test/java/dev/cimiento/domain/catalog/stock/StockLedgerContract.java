package dev.cimiento.domain.catalog.stock;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of stock ledgers. */
public abstract class StockLedgerContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private CatalogAdapter catalog;
    private final SequentialIds ids = new SequentialIds();

    protected abstract CatalogAdapter adapter();

    @BeforeEach
    void openStore() {
        catalog = adapter();
    }

    @Test
    void the_stock_is_the_sum_of_the_movements() {
        Id<Product> chai = product("Chai");

        assertThat(post(chai, 10)).isEqualTo(10);
        assertThat(post(chai, -4)).isEqualTo(6);
        assertThat(stock(chai)).isEqualTo(6);
    }

    @Test
    void several_movements_of_several_products_are_posted_at_once() {
        Id<Product> chai = product("Chai");
        Id<Product> chang = product("Chang");

        Map<Id<Product>, Integer> levels =
                catalog.stock().post(List.of(movement(chang, 5), movement(chai, 1), movement(chang, -2)));

        assertThat(levels).isEqualTo(Map.of(chai, 1, chang, 3));
        assertThat(movements(chang, 10).items()).hasSize(2);
    }

    @Test
    void each_movement_keeps_its_source_or_the_user_who_posted_it() {
        Id<Product> chai = product("Chai");
        StockMovement byHand = new StockMovement(
                ids.next(), chai, 3, "delivery", NOW, Optional.of(ids.next().value()));
        StockMovement ordered = new StockMovement(ids.next(), chai, -1, "ordered", NOW.plusSeconds(1), ids.next());

        catalog.stock().post(List.of(byHand, ordered));

        assertThat(movements(chai, 10).items()).containsExactlyInAnyOrder(byHand, ordered);
    }

    @Test
    void old_movements_are_folded_into_one_and_the_stock_stays() {
        Id<Product> chai = product("Chai");
        Id<Product> chang = product("Chang");
        Instant old = NOW.minusSeconds(3_600);
        catalog.stock()
                .post(List.of(
                        new StockMovement(ids.next(), chai, 10, "delivery", old, Optional.empty()),
                        new StockMovement(ids.next(), chai, -3, "broken", old.plusSeconds(1), Optional.empty()),
                        new StockMovement(ids.next(), chang, 5, "delivery", old, Optional.empty()),
                        movement(chai, -2)));
        Id<StockMovement> opening = ids.next();

        assertThat(fold(Optional.empty(), List.of(opening, ids.next()))).containsExactly(chai);
        assertThat(fold(Optional.empty(), List.of(ids.next()))).isEmpty();

        assertThat(movements(chai, 10).items())
                .extracting(StockMovement::reason, StockMovement::delta)
                .containsExactly(tuple("delivery", -2), tuple(StockLedger.OPENING, 7));
        assertThat(movements(chai, 10).items().get(1).id()).isEqualTo(opening);
        assertThat(stock(chai)).isEqualTo(5);
        assertThat(movements(chang, 10).items()).hasSize(1);
    }

    @Test
    void folding_takes_the_products_in_batches() {
        Instant old = NOW.minusSeconds(3_600);
        List<Id<Product>> products =
                Stream.of("Chai", "Chang", "Konbu").map(this::product).sorted().toList();
        products.forEach(product -> catalog.stock()
                .post(List.of(
                        new StockMovement(ids.next(), product, 1, "delivery", old, Optional.empty()),
                        new StockMovement(ids.next(), product, 2, "delivery", old, Optional.empty()))));

        List<Id<Product>> first = fold(Optional.empty(), List.of(ids.next(), ids.next()));

        assertThat(first).isEqualTo(products.subList(0, 2));
        assertThat(fold(Optional.of(first.get(1)), List.of(ids.next(), ids.next())))
                .isEqualTo(products.subList(2, 3));
    }

    private List<Id<Product>> fold(Optional<Id<Product>> after, List<Id<StockMovement>> openings) {
        return catalog.transactions().inTransaction(() -> catalog.stock().fold(after, NOW, openings));
    }

    @Test
    void posting_no_movements_is_no_error() {
        assertThat(catalog.stock().post(List.of())).isEmpty();
    }

    @Test
    void movement_that_would_make_the_stock_negative_is_rejected_and_nothing_changes() {
        Id<Product> chai = product("Chai");
        Id<Product> chang = product("Chang");
        post(chai, 3);

        assertThatThrownBy(() -> catalog.stock().post(List.of(movement(chang, 5), movement(chai, -4))))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("not-enough-stock"));
        assertThat(stock(chai)).isEqualTo(3);
        assertThat(stock(chang)).isZero();
        assertThat(movements(chai, 10).items()).hasSize(1);
    }

    @Test
    void last_piece_in_stock_can_be_removed() {
        Id<Product> chai = product("Chai");
        post(chai, 1);

        assertThat(post(chai, -1)).isZero();
    }

    @Test
    void stock_has_a_maximum() {
        Id<Product> chai = product("Chai");
        post(chai, StockLedger.MAX_STOCK);

        assertThatThrownBy(() -> post(chai, 1))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("too-much-stock"));
        assertThatThrownBy(() -> catalog.stock()
                        .post(List.of(
                                movement(chai, StockMovement.MAX_DELTA),
                                movement(chai, StockMovement.MAX_DELTA),
                                movement(chai, StockMovement.MAX_DELTA))))
                .isInstanceOf(Conflict.class);
        assertThat(stock(chai)).isEqualTo(StockLedger.MAX_STOCK);
    }

    @Test
    void a_product_that_does_not_exist_has_no_stock() {
        Id<Product> unknown = ids.next();

        assertThatThrownBy(() -> post(unknown, 1)).isInstanceOf(NotFound.class);
        assertThat(movements(unknown, 10).items()).isEmpty();
    }

    @Test
    void movements_are_read_page_by_page_newest_first() {
        Id<Product> chai = product("Chai");
        List<StockMovement> posted = new ArrayList<>();
        for (int delta = 1; delta <= 7; delta++) {
            StockMovement movement = new StockMovement(
                    ids.next(), chai, delta, "delivery", NOW.plusSeconds(delta / 3), Optional.empty());
            catalog.stock().post(List.of(movement));
            posted.add(0, movement);
        }
        post(product("Chang"), 1);

        List<StockMovement> read = new ArrayList<>();
        Optional<Position> next = Optional.of(Position.START);
        while (next.isPresent()) {
            Page<StockMovement> page = catalog.stock().list(query(chai, 3, next.get()));
            read.addAll(page.items());
            next = page.next();
        }

        assertThat(read).isEqualTo(posted);
        assertThat(catalog.stock().list(query(chai, 3, Position.START)).total()).hasValue(7);
    }

    @Test
    void movements_are_deleted_with_their_product() {
        Id<Product> chai = product("Chai");
        post(chai, 1);

        catalog.products().remove(chai, 1);

        assertThat(movements(chai, 10).items()).isEmpty();
    }

    @Test
    void last_piece_in_stock_is_sold_once_to_concurrent_buyers() {
        Id<Product> chai = product("Chai");
        post(chai, 1);

        List<Boolean> taken = ConcurrentWork.run(20, number -> succeeds(() -> post(chai, -1)));

        assertThat(taken).containsOnlyOnce(true).hasSize(20);
        assertThat(stock(chai)).isZero();
        assertThat(movements(chai, 10).items()).hasSize(2);
    }

    @Test
    void concurrent_postings_for_several_products_do_not_deadlock() {
        List<Id<Product>> products = IntStream.range(0, 6)
                .mapToObj(number -> product("Tea " + number))
                .toList();

        ConcurrentWork.run(8, number -> {
            for (int round = 0; round < 10; round++) {
                List<StockMovement> movements = new ArrayList<>(
                        products.stream().map(product -> movement(product, 1)).toList());
                Collections.shuffle(movements, new Random(number * 100L + round));
                catalog.stock().post(movements);
            }
            return number;
        });

        assertThat(products).allSatisfy(product -> assertThat(stock(product)).isEqualTo(80));
    }

    @Test
    void posting_during_the_deletion_of_the_product_succeeds_before_it_or_fails() {
        for (int round = 0; round < 20; round++) {
            Id<Product> chai = product("Chai " + round);

            ConcurrentWork.run(4, number -> {
                if (number == 0) {
                    catalog.products().remove(chai, 1);
                    return true;
                }
                return succeeds(() -> post(chai, 1));
            });

            assertThat(catalog.products().find(chai)).isEmpty();
            assertThat(movements(chai, 10).items()).isEmpty();
        }
    }

    /** Returns true if the work succeeds, false if the domain rejects it; other failures are thrown. */
    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Conflict | NotFound refused) {
            return false;
        }
    }

    private int post(Id<Product> product, int delta) {
        return catalog.stock().post(List.of(movement(product, delta))).getOrDefault(product, -1);
    }

    private StockMovement movement(Id<Product> product, int delta) {
        return new StockMovement(ids.next(), product, delta, "delivery", NOW, Optional.empty());
    }

    private int stock(Id<Product> product) {
        return catalog.products().find(product).orElseThrow().stock();
    }

    private Page<StockMovement> movements(Id<Product> product, int limit) {
        return catalog.stock().list(query(product, limit, Position.START));
    }

    private static StockMovementQuery query(Id<Product> product, int limit, Position from) {
        return new StockMovementQuery(
                product, new PageRequest<>(StockMovementSort.RECORDED, Direction.DESCENDING, from, limit, true));
    }

    private Id<Product> product(String name) {
        Id<Product> id = ids.next();
        catalog.products().add(Entity.created(id, NOW, aProduct().named(name).build()));
        return id;
    }
}
