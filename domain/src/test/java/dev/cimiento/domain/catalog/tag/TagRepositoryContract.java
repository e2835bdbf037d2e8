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

/** The contract of tag repositories. */
public abstract class TagRepositoryContract extends RepositoryContract<Tag, Entity<Tag>, TagQuery, TagSort> {

    private CatalogAdapter catalog;

    protected abstract CatalogAdapter adapter();

    @BeforeEach
    void openStore() {
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
        return new TagQuery(Optional.empty(), Optional.empty(), page);
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
    void batch_of_tags_with_a_taken_name_adds_no_tag() {
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
    void tags_are_found_by_name_prefix_regardless_of_case_and_accents() {
        add(1, new Tag("crème"));
        add(2, new Tag("cress"));
        add(3, new Tag("ice-cream"));

        assertThat(repository().list(named("CRE")).items())
                .extracting(tag -> tag.state().name())
                .containsExactly("crème", "cress");
    }

    @Test
    void percent_sign_and_underscore_in_a_prefix_are_no_wildcards() {
        add(1, new Tag("crème"));

        assertThat(repository().list(named("%")).items()).isEmpty();
        assertThat(repository().list(named("_rem")).items()).isEmpty();
    }

    @Test
    void deleted_tag_is_removed_from_its_products() {
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

    @Test
    void tags_are_listed_by_their_ids() {
        assertListsByIds(ids -> new TagQuery(Optional.of(ids), Optional.empty(), first(10)));
    }

    private TagQuery named(String prefix) {
        return new TagQuery(Optional.empty(), Optional.of(FoldedText.of(prefix)), first(10));
    }
}
