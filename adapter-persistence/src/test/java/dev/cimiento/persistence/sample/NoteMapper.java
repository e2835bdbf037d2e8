package dev.cimiento.persistence.sample;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.persistence.shared.CrudMapper;

public interface NoteMapper extends CrudMapper<Note, NoteQuery, NoteRow, NoteColumns> {}
