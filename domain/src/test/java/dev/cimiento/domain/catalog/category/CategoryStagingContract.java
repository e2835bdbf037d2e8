package dev.cimiento.domain.catalog.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.importing.CategoryLineProblem;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.importing.StagingContract;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of the staging of categories. */
public abstract class CategoryStagingContract extends StagingContract<StagedCategory> {

    private static final String TOP = "";

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
        return Set.of("name", "description", "parent");
    }

    @Test
    void imported_categories_get_parents_from_the_file_in_any_order_and_existing_parents() {
        merge(INSERT, List.of(category("Drinks", TOP)));

        assertThat(merge(INSERT, List.of(category("Green", "TEA"), category("Tea", "drinks"))))
                .isEqualTo(new ImportCounts(2, 0, 0));
        assertThat(paths()).containsExactly("Drinks", "Drinks/Tea", "Drinks/Tea/Green");
    }

    @Test
    void line_with_a_taken_or_repeated_name_is_rejected() {
        merge(INSERT, List.of(category("Tea", TOP)));

        assertThat(problems(INSERT, List.of(category("TEA", TOP), category("Coffee", TOP), category("coffee", TOP))))
                .containsExactly(
                        CategoryLineProblem.NAME_TAKEN.at(2, "TEA"), CategoryLineProblem.NAME_REPEATED.at(4, "3"));
    }

    @Test
    void line_with_an_unknown_parent_is_rejected() {
        assertThat(problems(INSERT, List.of(category("Tea", "Drinks"), category("Green", "Tea"))))
                .containsExactly(CategoryLineProblem.PARENT_UNKNOWN.at(2, "Drinks"));
    }

    @Test
    void lines_that_make_a_cycle_of_categories_are_rejected() {
        merge(INSERT, List.of(category("A", TOP), category("B", "A")));

        assertThat(problems(UPSERT, List.of(category("A", "C"), category("C", "B"), category("D", "D"))))
                .containsExactly(
                        CategoryLineProblem.CYCLE.at(2, ""),
                        CategoryLineProblem.CYCLE.at(3, ""),
                        CategoryLineProblem.CYCLE.at(4, ""));
    }

    @Test
    void line_that_makes_the_tree_too_deep_is_rejected() {
        merge(INSERT, chain(0, 8));

        assertThat(problems(INSERT, List.of(category("9", "8"))))
                .containsExactly(CategoryLineProblem.TOO_DEEP.at(2, ""));
        assertThat(problems(INSERT, List.of(category("other", "7")))).isEmpty();
    }

    @Test
    void each_too_deep_line_and_each_line_that_pushes_others_too_deep_is_rejected() {
        assertThat(problems(INSERT, chain(0, 10)))
                .containsExactly(CategoryLineProblem.TOO_DEEP.at(10, ""), CategoryLineProblem.TOO_DEEP.at(11, ""));

        merge(INSERT, chain(0, 8));
        assertThat(problems(UPSERT, List.of(category("0", TOP), category("1", "0"))))
                .containsExactly(CategoryLineProblem.TOO_DEEP.at(3, ""));
    }

    @Test
    void line_below_a_cycle_of_categories_is_rejected_as_well() {
        assertThat(problems(INSERT, List.of(category("A", "B"), category("B", "A"), category("C", "B"))))
                .containsExactly(
                        CategoryLineProblem.CYCLE.at(2, ""),
                        CategoryLineProblem.CYCLE.at(3, ""),
                        CategoryLineProblem.CYCLE.at(4, ""));
    }

    @Test
    void line_with_another_invalid_value_is_checked_for_a_repeated_name_as_well() {
        List<Line<StagedCategory>> lines = List.of(
                new Line<>(2, category("Tea", TOP), List.of()),
                new Line<>(3, category("tea", TOP), List.of(new Violation("description", "is too long"))),
                new Line<>(4, category("-", TOP), List.of(new Violation("name", "must not be blank"))));

        assertThat(problems(INSERT, LineList.ofLines(columns(), lines)).first())
                .containsExactly(CategoryLineProblem.NAME_REPEATED.at(3, "2"));
    }

    @Test
    void existing_categories_are_updated_from_the_lines() {
        merge(INSERT, List.of(category("Drinks", TOP), category("Tea", TOP), category("Water", TOP)));

        ImportCounts counts =
                merge(UPSERT, List.of(category("TEA", "Hot"), category("Hot", "Drinks"), category("Water", TOP)));

        assertThat(counts).isEqualTo(new ImportCounts(1, 1, 1));
        assertThat(paths()).containsExactly("Drinks", "Drinks/Hot", "Drinks/Hot/TEA", "Water");
        assertThat(versions()).containsEntry("TEA", 2).containsEntry("Water", 1);
    }

    @Test
    void columns_missing_in_the_file_stay_unchanged() {
        merge(
                INSERT,
                List.of(
                        category("Drinks", TOP),
                        new StagedCategory(
                                entity(new Category("Tea", Optional.of("hot"), Optional.empty())),
                                Optional.of(named("Drinks")))));

        Set<String> columns = Set.of("name");
        assertThat(merge(UPSERT.forColumns(columns), LineList.of(columns, List.of(category("tea", TOP)))))
                .isEqualTo(new ImportCounts(0, 1, 0));
        assertThat(paths()).containsExactly("Drinks", "Drinks/tea");
        assertThat(categories()).anyMatch(tea -> tea.description().equals(Optional.of("hot")));
    }

    @Test
    void dry_run_changes_no_categories() {
        merge(INSERT, List.of(category("Drinks", TOP), category("Tea", TOP)));

        assertThat(merge(DRY_RUN, List.of(category("Tea", "Drinks"), category("Drinks", TOP), category("Hot", TOP))))
                .isEqualTo(new ImportCounts(1, 1, 1));
        assertThat(paths()).containsExactly("Drinks", "Tea");
    }

    private List<StagedCategory> chain(int from, int to) {
        return IntStream.rangeClosed(from + 1, to)
                .mapToObj(level -> category(Integer.toString(level), level == 1 ? TOP : Integer.toString(level - 1)))
                .toList();
    }

    private StagedCategory category(String name, String parent) {
        return new StagedCategory(
                entity(named(name)),
                Optional.of(parent).filter(text -> !text.equals(TOP)).map(CategoryStagingContract::named));
    }

    private static Category named(String name) {
        return new Category(name, Optional.empty(), Optional.empty());
    }

    private List<CategoryView> views() {
        return catalog.categories()
                .list(CategorySearch.all(PageRequest.first(CategorySort.NAME, 100))
                        .build())
                .items();
    }

    private List<Category> categories() {
        return views().stream().map(view -> view.entity().state()).toList();
    }

    private Map<String, Integer> versions() {
        return views().stream()
                .collect(Collectors.toMap(
                        view -> view.entity().state().name(),
                        view -> view.entity().version()));
    }

    private List<String> paths() {
        Map<Id<Category>, Category> byId = views().stream()
                .collect(Collectors.toMap(
                        view -> view.entity().id(), view -> view.entity().state()));
        Function<Category, String> path = category -> {
            List<String> names = new ArrayList<>(List.of(category.name()));
            Optional<Id<Category>> above = category.parentId();
            while (above.isPresent()) {
                Category parent = Optional.ofNullable(byId.get(above.get())).orElseThrow();
                names.add(0, parent.name());
                above = parent.parentId();
            }
            return String.join("/", names);
        };
        return byId.values().stream().map(path).sorted().toList();
    }
}
