package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.importing.TagLineProblem;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.InMemoryStaging;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.shared.Entity;
import java.util.stream.Stream;

/** Tags from a file, in memory. */
public final class InMemoryTagStaging extends InMemoryStaging<Entity<Tag>> {

    private final CatalogTables tables;

    public InMemoryTagStaging(CatalogTables tables) {
        super(tables.database);
        this.tables = tables;
    }

    @Override
    protected Stream<LineProblem> problems(Line<Entity<Tag>> line, ImportMode mode) {
        if (line.isWrongIn("name")) {
            return Stream.of();
        }
        String name = line.content().state().name();
        long first = firstWith(name, tag -> tag.state().name());
        return Stream.concat(
                Stream.of(TagLineProblem.NAME_REPEATED.at(line.number(), Long.toString(first)))
                        .filter(problem -> first < line.number()),
                Stream.of(TagLineProblem.NAME_TAKEN.at(line.number(), name))
                        .filter(problem -> !mode.upsert() && isThere(name)));
    }

    @Override
    protected Outcome outcome(Entity<Tag> tag, ImportMode mode) {
        return isThere(tag.state().name()) ? Outcome.UNCHANGED : Outcome.CREATED;
    }

    @Override
    protected void merge(Entity<Tag> tag, ImportMode mode) {
        if (!isThere(tag.state().name())) {
            tables.tags.change(rows -> rows.put(tag.id(), tag));
        }
    }

    private boolean isThere(String name) {
        return tables.tags.rows().values().stream()
                .anyMatch(tag -> tag.state().name().equals(name));
    }
}
