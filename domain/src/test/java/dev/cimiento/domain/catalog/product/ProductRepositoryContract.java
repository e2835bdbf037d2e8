package dev.cimiento.domain.catalog.product;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryFilter;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of product repositories. */
public abstract class ProductRepositoryContract
        extends RepositoryContract<Product, ProductView, ProductQuery, ProductSort> {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private CatalogAdapter catalog;

    protected abstract CatalogAdapter adapter();

    @BeforeEach
    void openStore() {
        catalog = adapter();
    }

    @Override
    protected ProductRepository repository() {
        return catalog.products();
    }

    @Override
    protected Transactions transactions() {
        return catalog.transactions();
    }

    @Override
    protected Product sample(int number) {
        return aProduct()
                .named((number % 3 == 0 ? "Ä" : "b") + " product " + number % 5)
                .sku("SKU-" + number)
                .described("Line one of " + number + "\nline two")
                .priced(number % 4 + ".50")
                .build();
    }

    @Override
    protected ProductQuery all(PageRequest<ProductSort> page) {
        return search(page).build();
    }

    @Override
    protected List<ProductSort> sorts() {
        return Arrays.stream(ProductSort.values())
                .filter(sort -> sort != ProductSort.RELEVANCE)
                .toList();
    }

    @Test
    void products_are_found_by_their_skus() {
        Entity<Product> chai = add(1, aProduct().sku("BEV-1").build());
        add(2, aProduct().sku("BEV-2").build());
        add(3, aProduct().build());

        assertThat(catalog.products().findBySku(Set.of("BEV-1", "BEV-9")))
                .extracting(ProductView::entity)
                .containsExactly(chai);
        assertThat(catalog.products().findBySku(Set.of())).isEmpty();
    }

    @Test
    void products_are_listed_by_their_ids_and_by_the_time_of_their_last_change() {
        add(1, aProduct().named("first").build());
        Entity<Product> second = add(2, aProduct().named("second").build());
        add(3, aProduct().named("third").build());
        repository().update(second.changedTo(second.state(), NOW.plusSeconds(60)));

        assertThat(found(search(first(10)).ids(Set.of(id(1), id(3), id(9))))).containsExactly(id(1), id(3));
        assertThat(found(search(first(10)).updatedSince(NOW.plusSeconds(60)))).containsExactly(id(2));
        assertThat(found(search(first(10)).updatedSince(NOW))).hasSize(3);
    }

    @Test
    void a_product_shows_its_category_its_tags_by_name_and_its_stock() {
        category(1, "Tea", Optional.empty());
        tag(2, "vegan");
        tag(3, "raw");
        add(4, aProduct().in(categoryId(1)).tagged(Set.of(tagId(2), tagId(3))).build());
        stock(4, 7);

        ProductView view = repository().find(id(4)).orElseThrow();

        assertThat(view.category()).contains(new NamedReference<>(categoryId(1), "Tea"));
        assertThat(view.tags())
                .containsExactly(new NamedReference<>(tagId(3), "raw"), new NamedReference<>(tagId(2), "vegan"));
        assertThat(view.stock()).isEqualTo(7);
        assertThat(repository().list(all(first(10))).items()).containsExactly(view);
    }

    @Test
    void product_without_category_tags_and_movements_shows_none() {
        add(1, aProduct().build());

        ProductView view = repository().find(id(1)).orElseThrow();

        assertThat(view.category()).isEmpty();
        assertThat(view.tags()).isEmpty();
        assertThat(view.stock()).isZero();
    }

    @Test
    void update_of_a_product_replaces_its_tags() {
        tag(1, "vegan");
        tag(2, "raw");
        tag(3, "new");
        Entity<Product> product =
                add(4, aProduct().tagged(Set.of(tagId(1), tagId(2))).build());

        repository()
                .update(product.changedTo(
                        aProduct().tagged(Set.of(tagId(2), tagId(3))).build(), NOW.plusSeconds(9)));

        assertThat(repository().find(id(4)).orElseThrow().tags())
                .containsExactly(new NamedReference<>(tagId(3), "new"), new NamedReference<>(tagId(2), "raw"));
    }

    @Test
    void rejected_update_of_a_product_keeps_its_tags() {
        tag(1, "vegan");
        Entity<Product> product = add(4, aProduct().tagged(Set.of(tagId(1))).build());
        Entity<Product> stale =
                product.changedTo(aProduct().build(), NOW).changedTo(aProduct().build(), NOW);

        assertThatThrownBy(() -> repository().update(stale)).isInstanceOf(StaleVersion.class);
        assertThat(repository().find(id(4)).orElseThrow().tags()).hasSize(1);
    }

    @Test
    void update_of_a_product_keeps_its_stock() {
        Entity<Product> product = add(1, aProduct().build());
        stock(1, 7);

        repository().update(product.changedTo(aProduct().named("Chang").build(), NOW.plusSeconds(9)));

        assertThat(repository().find(id(1)).orElseThrow().stock()).isEqualTo(7);
    }

    @Test
    void two_products_cannot_have_the_same_sku() {
        add(1, aProduct().sku("A-1").build());
        add(2, aProduct().sku("a-1").build());

        assertThatThrownBy(() -> add(3, aProduct().sku("A-1").build()))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("sku-taken"))
                .hasMessageContaining("A-1");
    }

    @Test
    void several_products_can_have_no_sku() {
        add(1, aProduct().build());
        add(2, aProduct().build());

        assertThat(repository().list(all(first(10))).items()).hasSize(2);
    }

    @Test
    void product_with_an_unknown_category_or_tag_is_rejected() {
        assertThatThrownBy(() -> add(1, aProduct().in(categoryId(5)).build()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("field")
                                .containsExactly("categoryId"));
        assertThatThrownBy(() -> add(1, aProduct().tagged(Set.of(tagId(5))).build()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("field")
                                .containsExactly("tagIds"));
        assertThat(find(id(1))).isEmpty();
    }

    @Test
    void shortest_and_longest_values_of_a_product_are_stored() {
        String wide = "\uD83C\uDF75";
        Entity<Product> longest = add(
                1,
                aProduct()
                        .sku("x".repeat(Product.MAX_SKU))
                        .named(wide.repeat(Product.MAX_NAME))
                        .described("\uFDFA".repeat(Product.MAX_DESCRIPTION))
                        .priced("9999999999.99")
                        .build());
        Entity<Product> shortest = add(
                2,
                aProduct().named("\uFDFA".repeat(Product.MAX_NAME)).priced("0").build());

        assertThat(find(longest.id())).contains(longest);
        assertThat(find(shortest.id())).contains(shortest);
    }

    @Test
    void products_are_found_by_sku() {
        add(1, aProduct().sku("A-1").build());
        add(2, aProduct().sku("A-2").build());

        assertThat(found(search(first(10)).sku("A-2"))).containsExactly(id(2));
        assertThat(found(search(first(10)).sku("a-2"))).isEmpty();
    }

    @Test
    void products_are_found_by_category_with_or_without_its_subtree() {
        category(1, "drinks", Optional.empty());
        category(2, "tea", Optional.of(categoryId(1)));
        category(3, "green tea", Optional.of(categoryId(2)));
        add(4, aProduct().named("a").in(categoryId(1)).build());
        add(5, aProduct().named("b").in(categoryId(2)).build());
        add(6, aProduct().named("c").in(categoryId(3)).build());
        add(7, aProduct().named("d").build());

        assertThat(found(search(first(10)).in(new CategoryFilter(categoryId(2), false))))
                .containsExactly(id(5));
        assertThat(found(search(first(10)).in(new CategoryFilter(categoryId(2), true))))
                .containsExactly(id(5), id(6));
        assertThat(found(search(first(10)).in(new CategoryFilter(categoryId(9), true))))
                .isEmpty();
    }

    @Test
    void products_are_found_by_several_tags_that_they_all_have() {
        tag(1, "vegan");
        tag(2, "raw");
        add(3, aProduct().named("a").tagged(Set.of(tagId(1), tagId(2))).build());
        add(4, aProduct().named("b").tagged(Set.of(tagId(1))).build());
        add(5, aProduct().named("c").build());

        assertThat(found(search(first(10)).tags(Set.of(tagId(1))))).containsExactly(id(3), id(4));
        assertThat(found(search(first(10)).tags(Set.of(tagId(1), tagId(2))))).containsExactly(id(3));
        assertThat(found(search(first(10)).tags(Set.of(tagId(1), tagId(9))))).isEmpty();
    }

    @Test
    void products_are_found_by_price_both_ends_included() {
        add(1, aProduct().named("a").priced("1.00").build());
        add(2, aProduct().named("b").priced("2.00").build());
        add(3, aProduct().named("c").priced("3.00").build());

        assertThat(found(search(first(10)).priced("1.01", "3"))).containsExactly(id(2), id(3));
        assertThat(found(search(first(10)).priced("2.00", "2.00"))).containsExactly(id(2));
    }

    @Test
    void active_and_withdrawn_products_are_found_separately() {
        add(1, aProduct().build());
        add(2, aProduct().withdrawn().build());

        assertThat(found(search(first(10)).active(true))).containsExactly(id(1));
        assertThat(found(search(first(10)).active(false))).containsExactly(id(2));
    }

    @Test
    void products_are_found_by_all_words_in_name_or_description_regardless_of_case_and_accents() {
        add(
                1,
                aProduct()
                        .named("Crème Brûlée")
                        .described("With vanilla, 2 x 100g")
                        .build());
        add(2, aProduct().named("Creme fraiche").build());
        add(3, aProduct().named("Vanilla ice").build());

        assertThat(found(search(first(10)).text("CREME"))).containsExactly(id(1), id(2));
        assertThat(found(search(first(10)).text("vanilla brulee"))).containsExactly(id(1));
        assertThat(found(search(first(10)).text("100g"))).containsExactly(id(1));
        assertThat(found(search(first(10)).text("creme vanilla tea"))).isEmpty();
    }

    @Test
    void only_the_last_word_of_a_search_can_be_the_beginning_of_a_word() {
        add(1, aProduct().named("Green tea").build());

        assertThat(found(search(first(10)).text("green te"))).containsExactly(id(1));
        assertThat(found(search(first(10)).text("gre tea"))).isEmpty();
    }

    @Test
    void search_operators_of_the_database_have_no_effect_in_a_search() {
        add(
                1,
                aProduct()
                        .named("O'Neill & sons: 50% | (off) \\ !new:* <-> 'quoted'")
                        .build());

        assertThat(found(search(first(10)).text("o'neill & sons:*"))).containsExactly(id(1));
        assertThat(found(search(first(10)).text("50% | off"))).containsExactly(id(1));
        assertThat(found(search(first(10)).text("!new 'quoted'"))).containsExactly(id(1));
        assertThat(found(search(first(10)).text("off <-> \\ new"))).containsExactly(id(1));
        assertThat(found(search(first(10)).text("!tea"))).isEmpty();
    }

    @Test
    void search_results_are_ranked_exact_name_then_prefix_then_name_then_description() {
        add(1, aProduct().named("Latte").described("made of chai").build());
        add(2, aProduct().named("Spicy chai").build());
        add(3, aProduct().named("Chai latte").build());
        add(4, aProduct().named("Chai").build());
        add(5, aProduct().named("Airy chai").build());

        assertThat(found(search(byRelevance(Position.START)).text("chai")))
                .containsExactly(id(4), id(3), id(5), id(2), id(1));
    }

    @Test
    void a_list_by_relevance_is_read_page_by_page() {
        for (int number = 0; number < 7; number++) {
            add(number, aProduct().named("Tea " + number % 3).build());
        }
        List<Id<Product>> read = new ArrayList<>();
        Optional<Position> next = Optional.of(Position.START);

        while (next.isPresent()) {
            Page<ProductView> page = repository()
                    .list(search(byRelevance(next.get())).text("tea").build());
            page.items().forEach(row -> read.add(row.entity().id()));
            next = page.next();
        }

        assertThat(read).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void list_by_relevance_ends_after_a_maximum_of_results() {
        repository()
                .add(IntStream.range(0, PageRequest.MAX_RANKED + 10)
                        .mapToObj(number -> Entity.created(
                                id(number),
                                NOW,
                                aProduct().named("Tea " + number).build()))
                        .toList());
        Position lastPage = new Position.Offset(PageRequest.MAX_RANKED - 3);

        Page<ProductView> page =
                repository().list(search(byRelevance(lastPage)).text("tea").build());

        assertThat(page.items()).hasSize(3);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void filters_of_products_apply_together_and_to_the_count() {
        category(1, "tea", Optional.empty());
        tag(2, "raw");
        for (int number = 10; number < 20; number++) {
            ProductBuilder product =
                    aProduct().named("Tea " + number).priced(number + ".00").in(categoryId(1));
            add(number, number % 2 == 0 ? product.tagged(Set.of(tagId(2))).build() : product.build());
        }
        PageRequest<ProductSort> page =
                new PageRequest<>(ProductSort.PRICE, Direction.DESCENDING, Position.START, 2, true);

        Page<ProductView> found = repository()
                .list(search(page)
                        .in(new CategoryFilter(categoryId(1), true))
                        .tags(Set.of(tagId(2)))
                        .priced("11", "17")
                        .active(true)
                        .text("tea")
                        .build());

        assertThat(found.items()).extracting(row -> row.entity().id()).containsExactly(id(16), id(14));
        assertThat(found.total()).hasValue(3);
        assertThat(found.next()).isPresent();
    }

    private List<Id<Product>> found(ProductSearch search) {
        return repository().list(search.build()).items().stream()
                .map(row -> row.entity().id())
                .toList();
    }

    private static ProductSearch search(PageRequest<ProductSort> page) {
        return ProductSearch.all(page);
    }

    private static PageRequest<ProductSort> byRelevance(Position from) {
        return new PageRequest<>(ProductSort.RELEVANCE, Direction.DESCENDING, from, 5, false);
    }

    private void category(int number, String name, Optional<Id<Category>> parent) {
        catalog.categories().add(Entity.created(categoryId(number), NOW, new Category(name, Optional.empty(), parent)));
    }

    private void tag(int number, String name) {
        catalog.tags().add(Entity.created(tagId(number), NOW, new Tag(name)));
    }

    private void stock(int number, int quantity) {
        Id<StockMovement> movement = new Id<>(id(number).value());
        catalog.stock()
                .post(List.of(new StockMovement(movement, id(number), quantity, "delivery", NOW, Optional.empty())));
    }

    private Id<Category> categoryId(int number) {
        return new Id<>(id(number).value());
    }

    private Id<Tag> tagId(int number) {
        return new Id<>(id(number).value());
    }
}
