package dev.cimiento.persistence.sample;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import dev.cimiento.persistence.shared.mybatis.TextArray;
import dev.cimiento.persistence.shared.mybatis.TextSearch;
import java.util.List;

public record NoteColumns(List<Entity<Note>> entities) implements ColumnArrays<Note> {

    public SqlArray codes() {
        return state("text", Note::code);
    }

    public SqlArray names() {
        return state("text", Note::name);
    }

    public SqlArray foldedNames() {
        return state("text", Note::foldedName);
    }

    public SqlArray words() {
        return state("text", note -> TextSearch.vector(note.words()));
    }

    public SqlArray texts() {
        return state("text", Note::text);
    }

    public SqlArray costs() {
        return state("numeric", Note::cost);
    }

    public SqlArray priorities() {
        return state("int4", Note::priority);
    }

    public SqlArray archived() {
        return state("bool", Note::archived);
    }

    public SqlArray parentIds() {
        return state("uuid", Note::parentId);
    }

    /** Each element is the text of an array, since PostgreSQL unnests arrays of arrays to their innermost elements. */
    public SqlArray linkIds() {
        return state("text", note -> TextArray.of(note.linkIds()));
    }
}
