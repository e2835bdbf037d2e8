package dev.cimiento.application.catalog;

import static dev.cimiento.domain.catalog.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.catalog.ProductSearch;
import dev.cimiento.domain.catalog.ProductSort;
import dev.cimiento.domain.catalog.ProductView;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bringing many in at once. */
class CatalogImportServiceTest {

    private final CatalogUseCases catalog = new CatalogUseCases();

    @Test
    void products_find_their_categories_by_name_and_open_with_their_stock() {
        importCategories("Tea", "Coffee");

        importProducts(
                new ProductLine(2, aProduct().named("Chai").build(), Optional.of("TEA"), 39),
                new ProductLine(3, aProduct().named("Water").build(), Optional.empty(), 0));

        List<ProductView> products = products();
        assertThat(products).extracting(ProductView::stock).containsExactly(39, 0);
        assertThat(products.get(0).category().orElseThrow().name()).isEqualTo("Tea");
        assertThat(products.get(1).category()).isEmpty();
    }

    @Test
    void each_line_with_an_unknown_category_is_named_and_nothing_is_imported() {
        importCategories("Tea");

        assertThatThrownBy(() -> importProducts(
                        new ProductLine(2, aProduct().build(), Optional.of("Tea"), 1),
                        new ProductLine(3, aProduct().build(), Optional.of("Cocoa"), 1),
                        new ProductLine(4, aProduct().build(), Optional.of("Juice"), 1)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("field")
                                .containsExactly("line 3", "line 4"));
        assertThat(products()).isEmpty();
    }

    @Test
    void when_the_last_of_many_lines_cannot_be_none_is_imported() {
        ProductLine[] lines = IntStream.range(0, 2_500)
                .mapToObj(number -> new ProductLine(
                        number + 2, aProduct().sku("S-" + number % 2_499).build(), Optional.empty(), 1))
                .toArray(ProductLine[]::new);

        assertThatThrownBy(() -> importProducts(lines))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("S-0");
        assertThat(products()).isEmpty();
    }

    private void importCategories(String... names) {
        catalog.imports.importCategories(
                Actor.SYSTEM,
                List.of(names).stream()
                        .map(name -> new Category(name, Optional.empty(), Optional.empty()))
                        .toList());
    }

    private void importProducts(ProductLine... lines) {
        catalog.imports.importProducts(Actor.SYSTEM, List.of(lines));
    }

    private List<ProductView> products() {
        return catalog.products
                .list(
                        Actor.SYSTEM,
                        ProductSearch.all(PageRequest.first(ProductSort.NAME, 200))
                                .build())
                .items();
    }
}
