package dev.cimiento.persistence.sample;

import dev.cimiento.domain.importing.Staging;
import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteAdapter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.shared.error.ConstraintErrors;
import dev.cimiento.persistence.shared.error.ErrorTranslator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of a test class's own, in which the test creates the table of the sample entity. */
public final class TestNotes implements AutoCloseable {

    private static final String TABLE = """
            create table notes (
                id uuid not null primary key,
                version integer not null,
                created_at timestamptz not null,
                updated_at timestamptz not null,
                code text collate "C",
                name text not null,
                name_folded text collate "C" not null,
                words tsvector not null,
                text text,
                cost numeric(12, 2) not null,
                priority integer,
                archived boolean not null,
                parent_id uuid,
                link_ids uuid[] not null,
                constraint notes_code_unique unique (code),
                constraint notes_parent_fk foreign key (parent_id) references notes (id)
            )""";

    private final TestPersistence persistence = new TestPersistence(new ErrorTranslator(errors()));

    public TestNotes() {
        persistence.addMapper(NoteMapper.class);
        persistence.addMapper(NoteStagingMapper.class);
        persistence.sql().sql(TABLE).update();
    }

    private static ConstraintErrors errors() {
        ConstraintErrors errors = new ConstraintErrors();
        errors.declare(
                "notes_code_unique", key -> new Conflict("note-code-taken", "The code " + key.value() + " is taken."));
        errors.declare(
                "notes_parent_fk",
                key -> key.isStillReferenced()
                        ? new Conflict("note-in-use", "Other notes belong to this one.")
                        : new Invalid("parentId", "names a note that does not exist"));
        return errors;
    }

    /** Deletes all notes, and returns their adapter. */
    public NoteAdapter emptied() {
        persistence.empty();
        return new NoteAdapter(new MyBatisNoteRepository(persistence.mappers()), persistence.transactions());
    }

    public Staging<Entity<Note>> staging() {
        return new MyBatisNoteStaging(persistence.mappers(), persistence.copyIn());
    }

    public JdbcClient sql() {
        return persistence.sql();
    }

    /** Runs SQL in another session, which waits only a moment for locks. */
    public void inOtherSession(String sql) {
        persistence.inOtherSession(sql);
    }

    @Override
    public void close() {
        persistence.close();
    }
}
