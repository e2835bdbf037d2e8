package dev.cimiento.application.catalog;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryView;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tree of categories. */
class CategoryServiceTest {

    private static final ExpectedVersion ANY = ExpectedVersion.ANY;

    private final CatalogUseCases catalog = new CatalogUseCases();
    private final CategoryService categories = catalog.categories;

    @Test
    void a_tree_is_eight_levels_deep_and_no_deeper() {
        Id<Category> eighth = chain("level", 8);

        assertThatThrownBy(() -> create("ninth", Optional.of(eighth)))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("category-too-deep"));
    }

    @Test
    void category_is_moved_with_its_subtree_if_the_depth_allows_it() {
        Id<Category> sixth = chain("trunk", 6);
        Id<Category> branch = create("branch", Optional.empty());
        Id<Category> twig = create("twig", Optional.of(branch));

        move(branch, sixth);

        assertThatThrownBy(() -> create("leaf", Optional.of(twig))).isInstanceOf(Conflict.class);
    }

    @Test
    void category_whose_subtree_would_be_too_deep_is_not_moved() {
        Id<Category> seventh = chain("trunk", 7);
        Id<Category> branch = create("branch", Optional.empty());
        create("twig", Optional.of(branch));

        assertThatThrownBy(() -> move(branch, seventh)).isInstanceOf(Conflict.class);
        assertThat(parentOf(branch)).isEmpty();
    }

    @Test
    void a_category_cannot_be_moved_below_itself() {
        Id<Category> top = create("top", Optional.empty());
        Id<Category> middle = create("middle", Optional.of(top));
        Id<Category> bottom = create("bottom", Optional.of(middle));

        assertThatThrownBy(() -> move(top, bottom)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> move(top, top)).isInstanceOf(Conflict.class);
        assertThat(parentOf(top)).isEmpty();
    }

    @Test
    void category_cannot_be_moved_below_an_unknown_parent() {
        Id<Category> nobody = new SequentialIds().next();
        Id<Category> top = create("top", Optional.empty());
        catalog.store.categories().remove(top, 1);

        assertThatThrownBy(() -> create("lost", Optional.of(nobody))).isInstanceOf(Invalid.class);
    }

    @Test
    void category_in_use_is_not_deleted_and_the_error_counts_its_content() {
        Id<Category> tea = create("tea", Optional.empty());
        create("green tea", Optional.of(tea));
        create("black tea", Optional.of(tea));
        catalog.products.create(Actor.SYSTEM, aProduct().in(tea).build());

        assertThatThrownBy(() -> categories.delete(Actor.SYSTEM, tea, ANY))
                .isInstanceOf(Conflict.class)
                .hasMessage("The category still has 1 product and 2 child categories.");
    }

    @Test
    void an_empty_category_is_deleted() {
        Id<Category> tea = create("tea", Optional.empty());

        categories.delete(Actor.SYSTEM, tea, ANY);

        assertThat(catalog.store.categories().find(tea)).isEmpty();
    }

    @Test
    void only_an_actor_with_the_write_permission_changes_the_tree() {
        Actor stranger = Actors.with();
        Id<Category> tea = create("tea", Optional.empty());

        assertThatThrownBy(() -> categories.create(stranger, category("x", Optional.of(tea))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> categories.replace(stranger, tea, ANY, category("x", Optional.empty())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> categories.delete(stranger, tea, ANY)).isInstanceOf(Forbidden.class);
    }

    private Id<Category> chain(String name, int levels) {
        Id<Category> last = create(name + " 1", Optional.empty());
        for (int level = 2; level <= levels; level++) {
            last = create(name + " " + level, Optional.of(last));
        }
        return last;
    }

    private Id<Category> create(String name, Optional<Id<Category>> parent) {
        return categories.create(Actor.SYSTEM, category(name, parent)).entity().id();
    }

    private void move(Id<Category> category, Id<Category> parent) {
        CategoryView present = categories.getForChange(Actor.SYSTEM, category, ANY);
        categories.replace(
                Actor.SYSTEM, present, category(present.entity().state().name(), Optional.of(parent)));
    }

    private Optional<Id<Category>> parentOf(Id<Category> category) {
        return categories.get(Actor.SYSTEM, category).entity().state().parentId();
    }

    private static Category category(String name, Optional<Id<Category>> parent) {
        return new Category(name, Optional.empty(), parent);
    }
}
