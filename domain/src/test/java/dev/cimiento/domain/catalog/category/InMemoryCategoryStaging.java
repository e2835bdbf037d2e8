package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.importing.CategoryLineProblem;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.InMemoryStaging;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Categories from a file, in memory. */
public final class InMemoryCategoryStaging extends InMemoryStaging<StagedCategory> {

    private final CatalogTables tables;

    public InMemoryCategoryStaging(CatalogTables tables) {
        super(tables.database);
        this.tables = tables;
    }

    @Override
    protected Stream<LineProblem> problems(Line<StagedCategory> line, ImportMode mode) {
        List<LineProblem> problems = new ArrayList<>();
        Category category = line.content().category().state();
        if (!line.isWrongIn("name")) {
            long first = firstWith(name(line.content()), InMemoryCategoryStaging::name);
            if (first < line.number()) {
                problems.add(CategoryLineProblem.NAME_REPEATED.at(line.number(), Long.toString(first)));
            }
            if (!mode.upsert() && present(category.uniqueName()).isPresent()) {
                problems.add(CategoryLineProblem.NAME_TAKEN.at(line.number(), category.name()));
            }
        }
        line.content()
                .parent()
                .filter(parent -> !parents(mode).containsKey(parent.uniqueName()))
                .ifPresent(parent -> problems.add(CategoryLineProblem.PARENT_UNKNOWN.at(line.number(), parent.name())));
        if (!line.isWrongIn("name") && mode.has("parent")) {
            treeProblem(line, mode).ifPresent(problems::add);
        }
        return problems.stream();
    }

    private Optional<LineProblem> treeProblem(Line<StagedCategory> line, ImportMode mode) {
        Map<CaseInsensitiveText, Optional<CaseInsensitiveText>> parents = parents(mode);
        if (path(name(line.content()), parents).isEmpty()) {
            return Optional.of(CategoryLineProblem.CYCLE.at(line.number(), ""));
        }
        boolean tooDeep = parents.keySet().stream()
                .map(name -> path(name, parents))
                .anyMatch(path -> path.size() > Category.MAX_DEPTH && isFaultOf(line, path));
        return tooDeep ? Optional.of(CategoryLineProblem.TOO_DEEP.at(line.number(), "")) : Optional.empty();
    }

    /** The names from this one up to the top; none when that leads into a circle. */
    private static List<CaseInsensitiveText> path(
            CaseInsensitiveText start, Map<CaseInsensitiveText, Optional<CaseInsensitiveText>> parents) {
        List<CaseInsensitiveText> path = new ArrayList<>();
        for (Optional<CaseInsensitiveText> next = Optional.of(start);
                next.isPresent();
                next = parents.getOrDefault(next.get(), Optional.empty())) {
            if (path.contains(next.get())) {
                return List.of();
            }
            if (parents.containsKey(next.get())) {
                path.add(next.get());
            }
        }
        return path;
    }

    /** Whether of all lines on the way it is the last one down. */
    private boolean isFaultOf(Line<StagedCategory> line, List<CaseInsensitiveText> path) {
        return path.stream()
                .filter(name -> lines().stream()
                        .anyMatch(staged -> name(staged.content()).equals(name)))
                .findFirst()
                .equals(Optional.of(name(line.content())));
    }

    /** The tree as it would be, by names. */
    private Map<CaseInsensitiveText, Optional<CaseInsensitiveText>> parents(ImportMode mode) {
        Map<CaseInsensitiveText, Optional<CaseInsensitiveText>> parents = new LinkedHashMap<>();
        Map<Id<Category>, CaseInsensitiveText> names = tables.categories.rows().values().stream()
                .collect(Collectors.toMap(
                        Entity::id, category -> category.state().uniqueName()));
        tables.categories
                .rows()
                .values()
                .forEach(category -> parents.put(
                        category.state().uniqueName(),
                        category.state().parentId().map(names::get)));
        lines().stream()
                .filter(line -> mode.has("parent") || !parents.containsKey(name(line.content())))
                .forEach(line -> parents.put(
                        name(line.content()), line.content().parent().map(Category::uniqueName)));
        return parents;
    }

    @Override
    protected Outcome outcome(StagedCategory staged, ImportMode mode) {
        return present(name(staged))
                .map(known -> next(staged, known, mode).equals(known.state()) ? Outcome.UNCHANGED : Outcome.CHANGED)
                .orElse(Outcome.CREATED);
    }

    @Override
    protected void merge(StagedCategory staged, ImportMode mode) {
        Optional<Entity<Category>> known = present(name(staged));
        if (known.isEmpty()) {
            Category state = withParent(staged.category().state(), parentId(staged));
            put(new Entity<>(
                    staged.category().id(),
                    1,
                    staged.category().createdAt(),
                    staged.category().updatedAt(),
                    state));
        } else if (outcome(staged, mode) == Outcome.CHANGED) {
            put(known.get()
                    .changedTo(
                            next(staged, known.get(), mode), staged.category().createdAt()));
        }
    }

    private void put(Entity<Category> category) {
        tables.categories.change(rows -> rows.put(category.id(), category));
    }

    private Category next(StagedCategory staged, Entity<Category> known, ImportMode mode) {
        Category line = staged.category().state();
        return new Category(
                line.name(),
                mode.has("description") ? line.description() : known.state().description(),
                mode.has("parent") ? parentId(staged) : known.state().parentId());
    }

    /** One that is there, or will be. */
    private Optional<Id<Category>> parentId(StagedCategory staged) {
        Function<Category, Id<Category>> byName = parent -> present(parent.uniqueName())
                .map(Entity::id)
                .orElseGet(() -> lines().stream()
                        .filter(line -> name(line.content()).equals(parent.uniqueName()))
                        .findFirst()
                        .orElseThrow()
                        .content()
                        .category()
                        .id());
        return staged.parent().map(byName);
    }

    private static Category withParent(Category category, Optional<Id<Category>> parentId) {
        return new Category(category.name(), category.description(), parentId);
    }

    private static CaseInsensitiveText name(StagedCategory staged) {
        return staged.category().state().uniqueName();
    }

    private Optional<Entity<Category>> present(CaseInsensitiveText name) {
        return tables.categories.rows().values().stream()
                .filter(category -> category.state().uniqueName().equals(name))
                .findFirst();
    }
}
