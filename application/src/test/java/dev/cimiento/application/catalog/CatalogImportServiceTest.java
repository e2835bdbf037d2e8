package dev.cimiento.application.catalog;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.product.ProductSearch;
import dev.cimiento.domain.catalog.product.ProductSort;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bringing a file in: all of it or nothing. */
class CatalogImportServiceTest {

    private static final ImportMode PLAIN = new ImportMode(false, false, Set.of());

    private final CatalogUseCases catalog = new CatalogUseCases();

    @Test
    void the_lines_of_a_file_become_products() {
        ImportCounts counts = importProducts(List.of(product(2, "A"), product(3, "B")));

        assertThat(counts).isEqualTo(new ImportCounts(2, 0, 0));
        assertThat(products()).extracting(ProductView::stock).containsExactly(7, 7);
    }

    @Test
    void a_line_that_is_wrong_by_itself_and_beside_others_is_named_with_all_its_reasons() {
        importProducts(List.of(product(2, "A")));

        List<Violation> violations = violations(List.of(
                wrong(2, "A", "name", "must not be blank"), product(3, "B"), wrong(4, "C", "price", "is required")));

        assertThat(violations)
                .containsExactly(
                        new Violation("line 2", "name must not be blank; sku A is taken"),
                        new Violation("line 4", "price is required"));
        assertThat(products()).hasSize(1);
    }

    @Test
    void of_many_wrong_lines_the_first_hundred_are_named_and_the_others_counted() {
        importProducts(List.of(product(2, "S-150")));
        List<Line<ProductLine>> lines = IntStream.range(2, 202)
                .mapToObj(number -> number % 2 == 0
                        ? wrong(number, "S-" + number, "name", "must not be blank")
                        : product(number, "S-150"))
                .toList();

        List<Violation> violations = violations(lines);

        assertThat(violations).hasSize(101);
        assertThat(violations.get(99).field()).isEqualTo("line 101");
        assertThat(violations.get(100)).isEqualTo(new Violation("file", "has 100 more lines that are wrong"));
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_brings_nothing_in() {
        LineList<ProductLine> broken = LineList.ofLines(
                        Set.of("sku"), List.of(wrong(2, "A", "name", "must not be blank")))
                .brokenBy(new Invalid("file", "is not in UTF-8"));

        Invalid invalid =
                catchThrowableOfType(Invalid.class, () -> catalog.imports.importProducts(Actor.SYSTEM, broken, PLAIN));

        assertThat(invalid.violations())
                .containsExactly(
                        new Violation("line 2", "name must not be blank"), new Violation("file", "is not in UTF-8"));
        assertThat(products()).isEmpty();
    }

    @Test
    void a_dry_run_tells_what_would_be_and_changes_nothing() {
        ImportCounts counts = catalog.imports.importProducts(
                Actor.SYSTEM, LineList.of(Set.of("sku"), List.of(content("A"))), new ImportMode(true, true, Set.of()));

        assertThat(counts).isEqualTo(new ImportCounts(1, 0, 0));
        assertThat(products()).isEmpty();
    }

    @Test
    void only_who_may_write_the_catalogue_brings_in() {
        Actor reader = Actors.with();

        assertThat(catchThrowableOfType(
                        Forbidden.class,
                        () -> catalog.imports.importProducts(reader, LineList.of(Set.of(), List.of()), PLAIN)))
                .isNotNull();
    }

    private ImportCounts importProducts(List<Line<ProductLine>> lines) {
        return catalog.imports.importProducts(Actor.SYSTEM, LineList.ofLines(Set.of("sku", "stock"), lines), PLAIN);
    }

    private List<Violation> violations(List<Line<ProductLine>> lines) {
        return catchThrowableOfType(Invalid.class, () -> importProducts(lines)).violations();
    }

    private static Line<ProductLine> product(long number, String sku) {
        return new Line<>(number, content(sku), List.of());
    }

    private static Line<ProductLine> wrong(long number, String sku, String field, String message) {
        return new Line<>(number, content(sku), List.of(new Violation(field, message)));
    }

    private static ProductLine content(String sku) {
        return new ProductLine(aProduct().sku(sku).build(), Optional.<Category>empty(), List.of(), OptionalInt.of(7));
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
