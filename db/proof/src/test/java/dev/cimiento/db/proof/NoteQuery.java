package dev.cimiento.db.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selects the notes to list. */
record NoteQuery(
        @Nullable String title,
        @Nullable Integer writer,
        List<Integer> ids,
        NoteSort sort,
        boolean descending,
        int limit) {

    enum NoteSort {
        TITLE,
        CREATED
    }
}
