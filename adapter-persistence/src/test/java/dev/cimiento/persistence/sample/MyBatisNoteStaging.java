package dev.cimiento.persistence.sample;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.importing.CopyIn;
import dev.cimiento.persistence.importing.LineProblemRow;
import dev.cimiento.persistence.importing.MyBatisStaging;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.mybatis.TextSearch;
import java.util.List;

/** Staging of notes from a file in PostgreSQL. */
public final class MyBatisNoteStaging extends MyBatisStaging<Entity<Note>> {

    private static final String COPY = """
            copy /* sample.MyBatisNoteStaging.copy */ staged_notes (
                line, is_wrong, is_uncoded, id, created_at, code, name, name_folded, words, text, cost, parent_id)
            from stdin (format csv)
            """;

    private final NoteStagingMapper mapper;

    public MyBatisNoteStaging(Mappers mappers, CopyIn copyIn) {
        this(mappers.get(NoteStagingMapper.class), copyIn);
    }

    private MyBatisNoteStaging(NoteStagingMapper mapper, CopyIn copyIn) {
        super(mapper, copyIn, COPY);
        this.mapper = mapper;
    }

    @Override
    protected List<?> row(Line<Entity<Note>> line) {
        Entity<Note> note = line.content();
        return List.of(
                line.number(),
                line.isInvalid(),
                line.isInvalidIn("code"),
                note.id(),
                note.createdAt(),
                note.state().code(),
                note.state().name(),
                note.state().foldedName(),
                TextSearch.vector(note.state().words()),
                note.state().text(),
                note.state().cost(),
                note.state().parentId());
    }

    @Override
    protected LineProblem problem(LineProblemRow row) {
        return NoteLineProblem.valueOf(row.problem()).at(row.line(), row.value());
    }

    @Override
    protected void lockReferenced() {
        mapper.lockParents();
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
