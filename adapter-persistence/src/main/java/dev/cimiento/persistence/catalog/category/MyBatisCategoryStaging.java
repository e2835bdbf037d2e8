package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.CategoryLineProblem;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.importing.CopyIn;
import dev.cimiento.persistence.importing.LineProblemRow;
import dev.cimiento.persistence.importing.MyBatisStaging;
import dev.cimiento.persistence.shared.Mappers;
import java.util.List;

/** Staging of categories from a file in PostgreSQL. */
public final class MyBatisCategoryStaging extends MyBatisStaging<StagedCategory> {

    private static final String COPY = """
            copy /* catalog.MyBatisCategoryStaging.copy */ staged_categories (
                line, is_wrong, is_unnamed, id, created_at, name, name_lower, name_folded, description, parent_name,
                parent_lower)
            from stdin (format csv)
            """;

    private final CategoryStagingMapper mapper;

    public MyBatisCategoryStaging(Mappers mappers, CopyIn copyIn) {
        this(mappers.get(CategoryStagingMapper.class), copyIn);
    }

    private MyBatisCategoryStaging(CategoryStagingMapper mapper, CopyIn copyIn) {
        super(mapper, copyIn, COPY);
        this.mapper = mapper;
    }

    @Override
    protected List<?> row(Line<StagedCategory> line) {
        StagedCategory staged = line.content();
        Entity<Category> category = staged.category();
        return List.of(
                line.number(),
                line.isInvalid(),
                line.isInvalidIn("name"),
                category.id(),
                category.createdAt(),
                category.state().name(),
                category.state().uniqueName().value(),
                category.state().foldedName(),
                category.state().description(),
                staged.parent().map(Category::name),
                staged.parent().map(parent -> parent.uniqueName().value()));
    }

    @Override
    protected LineProblem problem(LineProblemRow row) {
        return CategoryLineProblem.valueOf(row.problem()).at(row.line(), row.value());
    }

    @Override
    protected void lockReferenced() {
        mapper.lockReferred();
    }

    @Override
    protected void lockMatches() {
        mapper.lockMatches();
    }

    @Override
    protected void match(ImportMode mode) {
        mapper.match(mode);
    }

    @Override
    protected void write(ImportMode mode, ImportCounts counts) {
        mapper.insert();
        if (mode.upsert()) {
            mapper.update(mode);
        }
    }
}
