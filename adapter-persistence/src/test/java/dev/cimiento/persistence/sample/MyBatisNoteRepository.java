package dev.cimiento.persistence.sample;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.domain.sample.NoteRepository;
import dev.cimiento.domain.sample.NoteSort;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;

/** Notes in PostgreSQL. */
public final class MyBatisNoteRepository
        extends MyBatisRepository<Note, NoteView, NoteQuery, NoteSort, NoteRow, NoteColumns> implements NoteRepository {

    public MyBatisNoteRepository(Mappers mappers) {
        super(mappers.get(NoteMapper.class), NoteColumns::new);
    }
}
