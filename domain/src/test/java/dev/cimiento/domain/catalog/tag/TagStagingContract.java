package dev.cimiento.domain.catalog.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.importing.TagLineProblem;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.StagingContract;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of the staging of tags. */
public abstract class TagStagingContract extends StagingContract<Entity<Tag>> {

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
        return Set.of("name");
    }

    @Test
    void imported_lines_become_tags() {
        assertThat(merge(INSERT, tags("vegan", "bio"))).isEqualTo(new ImportCounts(2, 0, 0));
        assertThat(names()).containsExactly("bio", "vegan");
    }

    @Test
    void line_with_a_taken_or_repeated_name_is_rejected() {
        merge(INSERT, tags("bio"));

        assertThat(problems(INSERT, tags("vegan", "bio", "vegan", "null")))
                .containsExactly(TagLineProblem.NAME_TAKEN.at(3, "bio"), TagLineProblem.NAME_REPEATED.at(4, "2"));
    }

    @Test
    void existing_tags_stay_unchanged_in_an_upsert() {
        merge(INSERT, tags("bio"));

        assertThat(merge(DRY_RUN, tags("bio", "vegan"))).isEqualTo(new ImportCounts(1, 0, 1));
        assertThat(names()).containsExactly("bio");
        assertThat(merge(UPSERT, tags("bio", "vegan"))).isEqualTo(new ImportCounts(1, 0, 1));
        assertThat(names()).containsExactly("bio", "vegan");
    }

    @Test
    void file_without_lines_imports_nothing() {
        assertThat(merge(UPSERT, tags())).isEqualTo(new ImportCounts(0, 0, 0));
    }

    private List<Entity<Tag>> tags(String... names) {
        return List.of(names).stream().map(Tag::new).map(this::entity).toList();
    }

    private List<String> names() {
        return catalog
                .tags()
                .list(new TagQuery(Optional.empty(), Optional.empty(), PageRequest.first(TagSort.NAME, 100)))
                .items()
                .stream()
                .map(tag -> tag.state().name())
                .toList();
    }
}
