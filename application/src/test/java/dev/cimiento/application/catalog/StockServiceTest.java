package dev.cimiento.application.catalog;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.stock.StockMovementQuery;
import dev.cimiento.domain.catalog.stock.StockMovementSort;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.PageRequest;
import org.junit.jupiter.api.Test;

/** Stock movements and the stock. */
class StockServiceTest {

    private final CatalogUseCases catalog = new CatalogUseCases();
    private final Id<Product> chai =
            catalog.products.create(Actor.SYSTEM, aProduct().build()).entity().id();

    @Test
    void posted_movement_returns_the_stock_after_it() {
        catalog.stock.move(Actor.SYSTEM, chai, 10, "delivery");

        PostedMovement sold = catalog.stock.move(Actor.SYSTEM, chai, -3, "sold over the counter");

        assertThat(sold.stock()).isEqualTo(7);
        assertThat(sold.movement().recordedAt()).isEqualTo(CatalogUseCases.NOW);
    }

    @Test
    void product_without_movements_has_an_empty_list_and_unknown_product_is_not_found() {
        assertThat(catalog.stock.list(Actor.SYSTEM, movementsOf(chai)).items()).isEmpty();

        catalog.products.delete(Actor.SYSTEM, chai, ExpectedVersion.ANY);

        assertThatThrownBy(() -> catalog.stock.list(Actor.SYSTEM, movementsOf(chai)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalog.stock.move(Actor.SYSTEM, chai, 1, "delivery"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_an_actor_with_the_write_permission_posts_movements() {
        assertThatThrownBy(() -> catalog.stock.move(Actors.with(), chai, 1, "gift"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void only_an_actor_with_the_stock_permission_reads_movements() {
        assertThatThrownBy(() -> catalog.stock.list(Actors.with(CatalogPermissions.READ), movementsOf(chai)))
                .isInstanceOf(Forbidden.class);
        assertThat(catalog.stock
                        .list(Actors.with(CatalogPermissions.STOCK_READ), movementsOf(chai))
                        .items())
                .isEmpty();
    }

    @Test
    void movement_posted_by_hand_names_its_user() {
        Actor clerk = Actors.with(CatalogPermissions.WRITE);

        catalog.stock.move(clerk, chai, 5, "delivery");

        assertThat(catalog.stock.list(Actor.SYSTEM, movementsOf(chai)).items())
                .extracting(StockMovement::actorId)
                .containsExactly(clerk.userId());
    }

    private static StockMovementQuery movementsOf(Id<Product> product) {
        return new StockMovementQuery(product, PageRequest.first(StockMovementSort.RECORDED, 10));
    }
}
