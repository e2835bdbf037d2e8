package dev.cimiento.persistence.catalog.tag;

import dev.cimiento.domain.catalog.importing.TagLineProblem;
import dev.cimiento.domain.catalog.tag.Tag;
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

/** Staging of tags from a file in PostgreSQL. */
public final class MyBatisTagStaging extends MyBatisStaging<Entity<Tag>> {

    private static final String COPY = """
            copy /* catalog.MyBatisTagStaging.copy */ staged_tags (
                line, is_wrong, is_unnamed, id, created_at, name, name_folded)
            from stdin (format csv)
            """;

    private final TagStagingMapper mapper;

    public MyBatisTagStaging(Mappers mappers, CopyIn copyIn) {
        this(mappers.get(TagStagingMapper.class), copyIn);
    }

    private MyBatisTagStaging(TagStagingMapper mapper, CopyIn copyIn) {
        super(mapper, copyIn, COPY);
        this.mapper = mapper;
    }

    @Override
    protected List<?> row(Line<Entity<Tag>> line) {
        Entity<Tag> tag = line.content();
        return List.of(
                line.number(),
                line.isInvalid(),
                line.isInvalidIn("name"),
                tag.id(),
                tag.createdAt(),
                tag.state().name(),
                tag.state().foldedName());
    }

    @Override
    protected LineProblem problem(LineProblemRow row) {
        return TagLineProblem.valueOf(row.problem()).at(row.line(), row.value());
    }

    @Override
    protected void match(ImportMode mode) {
        mapper.match();
    }

    @Override
    protected void write(ImportMode mode, ImportCounts counts) {
        mapper.insert();
    }
}
