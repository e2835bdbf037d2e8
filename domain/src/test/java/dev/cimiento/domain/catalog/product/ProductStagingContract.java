package dev.cimiento.domain.catalog.product;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.ProductLineProblem;
import dev.cimiento.domain.catalog.importing.StagedProduct;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.stock.StockMovementQuery;
import dev.cimiento.domain.catalog.stock.StockMovementSort;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.importing.LineProblems;
import dev.cimiento.domain.importing.StagingContract;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of the staging of products. */
public abstract class ProductStagingContract extends StagingContract<StagedProduct> {

    private static final Set<String> BOTH = Set.of("category", "tags");
    private static final UUID IMPORTER = UUID.randomUUID();

    private CatalogAdapter catalog;

    protected abstract CatalogAdapter adapter();

    @BeforeEach
    void openStore() {
        catalog = adapter();
    }

    @Override
    protected Transactions transactions() {
        return catalog.transactions();
    }

    @Override
    protected Set<String> columns() {
        return Set.of("sku", "name", "description", "category", "price", "stock", "active", "tags");
    }

    @Test
    void imported_products_get_their_stock_as_an_opening_movement() {
        ImportCounts counts =
                merge(INSERT, List.of(line("A").stock(39).staged(), line("B").staged()));

        assertThat(counts).isEqualTo(new ImportCounts(2, 0, 0));
        assertThat(found("A").stock()).isEqualTo(39);
        assertThat(found("B").stock()).isZero();
        assertThat(movements("A")).containsExactly("39 opening stock");
        assertThat(movements("B")).isEmpty();
    }

    @Test
    void stock_movements_of_an_import_name_the_importing_user() {
        merge(INSERT, List.of(line("A").stock(39).staged()));
        merge(UPSERT, List.of(line("A").stock(36).staged()));

        assertThat(movementsOf("A"))
                .extracting(StockMovement::actorId)
                .containsExactly(Optional.of(IMPORTER), Optional.of(IMPORTER));
    }

    @Test
    void categories_and_tags_are_found_by_their_names() {
        catalog.categories().add(entity(new Category("Tea", Optional.empty(), Optional.empty())));
        catalog.tags().add(entity(new Tag("bio")));

        merge(INSERT, List.of(line("A").in("TEA").tagged("bio").staged()));

        assertThat(found("A").category().map(NamedReference::name)).contains("Tea");
        assertThat(found("A").tags()).extracting(NamedReference::name).containsExactly("bio");
    }

    @Test
    void unknown_categories_and_tags_are_rejected_unless_the_import_creates_them() {
        List<StagedProduct> lines = List.of(
                line("A").in("Tea").tagged("bio", "null").staged(),
                line("B").in("TEA").tagged("bio").staged());

        assertThat(problems(INSERT, lines))
                .containsExactly(
                        ProductLineProblem.CATEGORY_UNKNOWN.at(2, "Tea"),
                        ProductLineProblem.TAG_UNKNOWN.at(2, "bio"),
                        ProductLineProblem.TAG_UNKNOWN.at(2, "null"),
                        ProductLineProblem.CATEGORY_UNKNOWN.at(3, "TEA"),
                        ProductLineProblem.TAG_UNKNOWN.at(3, "bio"));

        merge(new ImportMode(false, false, BOTH), lines);
        assertThat(found("B").category().map(NamedReference::name)).contains("Tea");
        assertThat(found("A").tags()).extracting(NamedReference::name).containsExactly("bio", "null");
    }

    @Test
    void line_with_a_taken_or_repeated_sku_is_rejected() {
        merge(INSERT, List.of(line("A").staged()));

        assertThat(problems(
                        INSERT,
                        List.of(
                                line("A").staged(),
                                line("B").staged(),
                                line("B").staged())))
                .containsExactly(ProductLineProblem.SKU_TAKEN.at(2, "A"), ProductLineProblem.SKU_REPEATED.at(4, "3"));
    }

    @Test
    void products_without_a_sku_are_new_each_time_and_cannot_be_updated() {
        StagedProduct nameless = new Draft(aProduct()).staged();

        merge(INSERT, List.of(nameless));
        assertThat(problems(UPSERT, List.of(new Draft(aProduct()).staged())))
                .containsExactly(ProductLineProblem.SKU_MISSING.at(2, ""));
    }

    @Test
    void existing_products_are_updated_only_if_their_lines_differ() {
        merge(
                new ImportMode(false, false, BOTH),
                List.of(
                        line("A").in("Tea").tagged("bio", "new").stock(10).staged(),
                        line("B").in("Tea").tagged("bio", "new").stock(10).staged(),
                        line("C").stock(10).staged()));

        ImportCounts counts = merge(
                new ImportMode(true, false, BOTH),
                List.of(
                        line("A").in("Coffee").tagged("fair", "bio").stock(7).staged(),
                        line("B").in("tea").tagged("new", "bio").stock(10).staged(),
                        line("C").staged(),
                        line("D").stock(1).staged()));

        assertThat(counts).isEqualTo(new ImportCounts(1, 1, 2));
        ProductView changed = found("A");
        assertThat(changed.entity().version()).isEqualTo(2);
        assertThat(changed.category().map(NamedReference::name)).contains("Coffee");
        assertThat(changed.tags()).extracting(NamedReference::name).containsExactly("bio", "fair");
        assertThat(movements("A")).containsExactly("10 opening stock", "-3 import");
        assertThat(found("B").entity().version()).isEqualTo(1);
        assertThat(found("C").stock()).isEqualTo(10);
    }

    @Test
    void change_of_the_stock_alone_posts_a_movement_and_makes_no_new_version() {
        merge(INSERT, List.of(line("A").stock(10).staged(), line("B").stock(5).staged()));

        assertThat(merge(
                        UPSERT,
                        List.of(line("A").stock(12).staged(), line("B").stock(0).staged())))
                .isEqualTo(new ImportCounts(0, 2, 0));
        assertThat(found("A").stock()).isEqualTo(12);
        assertThat(found("B").stock()).isZero();
        assertThat(found("A").entity().version()).isEqualTo(1);
    }

    @Test
    void columns_missing_in_the_file_stay_unchanged() {
        Draft whole = new Draft(aProduct().sku("A").described("Black tea").withdrawn());
        merge(
                new ImportMode(false, false, BOTH),
                List.of(whole.in("Tea").tagged("bio").staged()));

        Set<String> columns = Set.of("sku", "name", "price");
        StagedProduct dearer = new Draft(aProduct().sku("A").priced("9.50")).staged();
        assertThat(merge(UPSERT.forColumns(columns), LineList.of(columns, List.of(dearer))))
                .isEqualTo(new ImportCounts(0, 1, 0));

        ProductView product = found("A");
        assertThat(product.entity().state().price()).isEqualTo("9.50");
        assertThat(product.entity().state().description()).contains("Black tea");
        assertThat(product.entity().state().active()).isFalse();
        assertThat(product.category()).isPresent();
        assertThat(product.tags()).hasSize(1);
    }

    @Test
    void empty_columns_of_a_line_remove_the_values_of_the_product() {
        Draft whole = new Draft(aProduct().sku("A").described("Black tea"));
        merge(
                new ImportMode(false, false, BOTH),
                List.of(whole.in("Tea").tagged("bio").staged()));

        merge(UPSERT, List.of(line("A").staged()));

        ProductView product = found("A");
        assertThat(product.entity().state().description()).isEmpty();
        assertThat(product.category()).isEmpty();
        assertThat(product.tags()).isEmpty();
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() {
        merge(INSERT, List.of(line("A").stock(1).staged()));

        ImportMode dryRun = new ImportMode(true, true, BOTH);
        List<StagedProduct> lines = List.of(
                line("A").stock(2).staged(), line("B").in("Tea").tagged("bio").staged());
        assertThat(merge(dryRun, lines)).isEqualTo(new ImportCounts(1, 1, 0));

        assertThat(found("A").stock()).isEqualTo(1);
        assertThat(catalog.products().takenSkus(Set.of("A", "B"))).containsExactly("A");
    }

    @Test
    void words_of_imported_products_are_found_by_a_search() {
        merge(INSERT, List.of(new Draft(aProduct().sku("A").named("Thé vert").described("from Uji")).staged()));
        Set<String> columns = Set.of("sku", "name", "price");
        merge(
                UPSERT.forColumns(columns),
                LineList.of(columns, List.of(new Draft(aProduct().sku("A").named("Thé noir")).staged())));

        assertThat(skusFound("noir")).containsExactly("A");
        assertThat(skusFound("uji")).containsExactly("A");
        assertThat(skusFound("vert")).isEmpty();
    }

    @Test
    void first_rejected_lines_are_reported_and_all_are_counted() {
        List<Line<StagedProduct>> lines = IntStream.range(2, 302)
                .mapToObj(number -> new Line<>(
                        number,
                        line("S").staged(),
                        number % 3 == 0 ? List.of(new Violation("name", "must not be blank")) : List.<Violation>of()))
                .toList();

        LineProblems problems = problems(INSERT, LineList.ofLines(columns(), lines));

        assertThat(problems.lines()).isEqualTo(299);
        assertThat(problems.first().stream().map(LineProblem::line).distinct()).hasSize(LineProblems.MAX_LINES);
    }

    private Draft line(String sku) {
        return new Draft(aProduct().sku(sku));
    }

    private ProductView found(String sku) {
        return search(ProductSearch.all(PageRequest.first(ProductSort.NAME, 1)).sku(sku))
                .get(0);
    }

    private List<String> skusFound(String text) {
        return search(ProductSearch.all(PageRequest.first(ProductSort.NAME, 10)).text(text)).stream()
                .flatMap(product -> product.entity().state().sku().stream())
                .toList();
    }

    private List<ProductView> search(ProductSearch search) {
        return catalog.products().list(search.build()).items();
    }

    private List<StockMovement> movementsOf(String sku) {
        return catalog.stock()
                .list(new StockMovementQuery(
                        found(sku).entity().id(), PageRequest.first(StockMovementSort.RECORDED, 10)))
                .items();
    }

    private List<String> movements(String sku) {
        return movementsOf(sku).stream()
                .map(movement -> movement.delta() + " " + movement.reason())
                .toList();
    }

    /** Builds a staged line. */
    private final class Draft {

        private final Product product;
        private Optional<String> category = Optional.empty();
        private List<String> tags = List.of();
        private OptionalInt stock = OptionalInt.empty();

        Draft(ProductBuilder product) {
            this.product = product.build();
        }

        Draft in(String name) {
            category = Optional.of(name);
            return this;
        }

        Draft tagged(String... names) {
            tags = Arrays.asList(names);
            return this;
        }

        Draft stock(int quantity) {
            stock = OptionalInt.of(quantity);
            return this;
        }

        StagedProduct staged() {
            return new StagedProduct(
                    entity(product),
                    category.map(name -> entity(new Category(name, Optional.empty(), Optional.empty()))),
                    tags.stream().map(name -> entity(new Tag(name))).toList(),
                    stock,
                    newId(),
                    Optional.of(IMPORTER));
        }
    }
}
