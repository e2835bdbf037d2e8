package dev.cimiento.domain.catalog.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductBuilder;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.shared.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every repository of tags keeps. */
public abstract class TagRepositoryContract extends RepositoryContract<Tag, Entity<Tag>, TagQuery, TagSort> {

    private CatalogAdapter catalog;

    protected abstract CatalogAdapter adapter();

    @BeforeEach
    void open() {
        catalog = adapter();
    }

    @Override
    protected TagRepository repository() {
        return catalog.tags();
    }

    @Override
    protected Transactions transactions() {
        return catalog.transactions();
    }

    @Override
    protected Tag sample(int number) {
        return new Tag("tag-" + (number * 37 % 100) + "-" + number);
    }

    @Override
    protected TagQuery all(PageRequest<TagSort> page) {
        return new TagQuery(Optional.empty(), page);
    }

    @Override
    protected List<TagSort> sorts() {
        return List.of(TagSort.values());
    }

    @Test
    void two_tags_cannot_have_the_same_name() {
        add(1, new Tag("vegan"));

        assertThatThrownBy(() -> add(2, new Tag("Vegan")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("vegan");
        assertThat(find(id(2))).isEmpty();
    }

    @Test
    void of_many_added_at_once_none_is_there_when_one_name_is_taken() {
        add(1, new Tag("vegan"));
        Instant now = Instant.parse("2026-03-01T10:00:00Z");

        assertThatThrownBy(() -> repository()
                        .add(List.of(
                                Entity.created(id(2), now, new Tag("raw")),
                                Entity.created(id(3), now, new Tag("vegan")))))
                .isInstanceOf(Conflict.class);
        assertThat(find(id(2))).isEmpty();
    }

    @Test
    void tags_are_listed_by_the_beginning_of_their_name_whatever_its_accents() {
        add(1, new Tag("crème"));
        add(2, new Tag("cress"));
        add(3, new Tag("ice-cream"));

        assertThat(repository().list(named("CRE")).items())
                .extracting(tag -> tag.state().name())
                .containsExactly("crème", "cress");
    }

    @Test
    void a_percent_sign_in_a_prefix_is_no_wildcard() {
        add(1, new Tag("crème"));

        assertThat(repository().list(named("%")).items()).isEmpty();
        assertThat(repository().list(named("_rem")).items()).isEmpty();
    }

    @Test
    void a_tag_that_is_removed_leaves_its_products() {
        add(1, new Tag("vegan"));
        add(2, new Tag("raw"));
        Entity<Product> product = Entity.created(
                new Id<>(id(9).value()),
                Instant.parse("2026-03-01T10:00:00Z"),
                ProductBuilder.aProduct().tagged(Set.of(id(1), id(2))).build());
        catalog.products().add(product);

        repository().remove(id(1), 1);

        Entity<Product> left =
                catalog.products().find(product.id()).orElseThrow().entity();
        assertThat(left.state().tagIds()).containsExactly(id(2));
        assertThat(left.version()).isEqualTo(1);
    }

    private TagQuery named(String prefix) {
        return new TagQuery(Optional.of(FoldedText.of(prefix)), first(10));
    }
}
