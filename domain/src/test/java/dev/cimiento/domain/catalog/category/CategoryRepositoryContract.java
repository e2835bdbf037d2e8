package dev.cimiento.domain.catalog.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductBuilder;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of category repositories. */
public abstract class CategoryRepositoryContract
        extends RepositoryContract<Category, CategoryView, CategoryQuery, CategorySort> {

    private CatalogAdapter catalog;

    protected abstract CatalogAdapter adapter();

    @BeforeEach
    void openStore() {
        catalog = adapter();
    }

    @Override
    protected CategoryRepository repository() {
        return catalog.categories();
    }

    @Override
    protected Transactions transactions() {
        return catalog.transactions();
    }

    @Override
    protected Category sample(int number) {
        String name = (number % 2 == 0 ? "Élan " : "elk ") + (number * 37 % 100);
        return new Category(name + " of " + number, Optional.of("No. " + number), Optional.empty());
    }

    @Override
    protected CategoryQuery all(PageRequest<CategorySort> page) {
        return CategorySearch.all(page).build();
    }

    @Override
    protected List<CategorySort> sorts() {
        return List.of(CategorySort.values());
    }

    @Test
    void two_categories_cannot_have_the_same_name_regardless_of_case() {
        add(1, top("Épicerie"));

        assertThatThrownBy(() -> add(2, top("éPICERIE"))).isInstanceOf(Conflict.class);
        assertThat(find(id(2))).isEmpty();
    }

    @Test
    void category_cannot_take_the_name_of_another_and_its_former_name_is_free() {
        Entity<Category> tea = add(1, top("Tea"));
        add(2, top("Coffee"));

        assertThatThrownBy(() -> repository().update(tea.changedTo(top("COFFEE"), tea.createdAt())))
                .isInstanceOf(Conflict.class);
        repository().update(tea.changedTo(top("Infusions"), tea.createdAt()));
        add(3, top("TEA"));

        assertThat(find(id(3))).isPresent();
    }

    @Test
    void names_that_differ_in_an_accent_are_different_names() {
        add(1, top("Resume"));
        add(2, top("Résumé"));

        assertThat(find(id(2))).isPresent();
    }

    @Test
    void category_can_change_the_case_of_its_name() {
        Entity<Category> tea = add(1, top("tea"));

        repository().update(tea.changedTo(top("Tea"), tea.createdAt()));

        assertThat(find(id(1)).orElseThrow().state().name()).isEqualTo("Tea");
    }

    @Test
    void category_cannot_have_an_unknown_parent() {
        assertThatThrownBy(() -> add(1, below("tea", id(2))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("field")
                                .containsExactly("parentId"));
    }

    @Test
    void path_of_a_category_leads_from_the_top_level_down_to_it() {
        chain(3);

        assertThat(repository().path(id(3))).containsExactly(id(1), id(2), id(3));
        assertThat(repository().path(id(4))).isEmpty();
    }

    @Test
    void height_of_a_category_counts_the_levels_of_its_subtree() {
        chain(3);
        add(4, below("short branch", id(1)));

        assertThat(repository().height(id(1))).isEqualTo(3);
        assertThat(repository().height(id(3))).isEqualTo(1);
    }

    @Test
    void usage_of_a_category_counts_its_direct_products_and_children() {
        chain(3);
        addProduct(10, id(1));
        addProduct(11, id(1));
        addProduct(12, id(2));

        assertThat(repository().usage(id(1))).isEqualTo(new CategoryUsage(2, 1));
        assertThat(repository().usage(id(3))).isEqualTo(new CategoryUsage(0, 0));
    }

    @Test
    void a_category_with_products_or_children_is_not_removed() {
        chain(2);
        addProduct(10, id(2));

        assertThatThrownBy(() -> repository().remove(id(1), 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> repository().remove(id(2), 1)).isInstanceOf(Conflict.class);
        assertThat(find(id(1))).isPresent();
        assertThat(find(id(2))).isPresent();
    }

    @Test
    void categories_are_listed_by_their_ids() {
        assertListsByIds(ids -> CategorySearch.all(first(10)).ids(ids).build());
    }

    @Test
    void the_children_of_one_category_are_listed() {
        chain(2);
        add(3, below("also below", id(1)));

        assertThat(names(CategorySearch.all(first(10)).childrenOf(id(1)))).containsExactly("also below", "level 2");
        assertThat(names(CategorySearch.all(first(10)).atTheTop())).containsExactly("level 1");
    }

    @Test
    void categories_are_found_by_name_prefix_regardless_of_case_and_accents() {
        add(1, top("Épices"));
        add(2, top("epicerie"));
        add(3, top("Fine épicerie"));

        assertThat(names(CategorySearch.all(first(10)).named("ÉPI"))).containsExactly("epicerie", "Épices");
    }

    @Test
    void products_of_each_category_are_counted_on_request() {
        chain(2);
        addProduct(10, id(2));
        addProduct(11, id(2));

        assertThat(repository()
                        .list(CategorySearch.all(first(10)).countingProducts().build())
                        .items())
                .extracting(CategoryView::productCount)
                .containsExactly(OptionalLong.of(0), OptionalLong.of(2));
        assertThat(repository().list(all(first(10))).items())
                .extracting(CategoryView::productCount)
                .containsOnly(OptionalLong.empty());
    }

    private List<String> names(CategorySearch search) {
        return repository().list(search.build()).items().stream()
                .map(row -> row.entity().state().name())
                .toList();
    }

    private void chain(int levels) {
        add(1, top("level 1"));
        for (int level = 2; level <= levels; level++) {
            add(level, below("level " + level, id(level - 1)));
        }
    }

    private void addProduct(int number, Id<Category> category) {
        Id<Product> id = new Id<>(id(number).value());
        catalog.products()
                .add(Entity.created(
                        id,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        ProductBuilder.aProduct().in(category).build()));
    }

    private static Category top(String name) {
        return new Category(name, Optional.empty(), Optional.empty());
    }

    private static Category below(String name, Id<Category> parent) {
        return new Category(name, Optional.empty(), Optional.of(parent));
    }
}
