package dev.cimiento.web.sample;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.web.importing.CsvFormat;
import dev.cimiento.web.importing.CsvLine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Notes in CSV files. */
public final class NoteCsv {

    public static final CsvFormat<Note> FORMAT = new CsvFormat<>(
            List.of("code", "name", "text", "cost", "priority", "archived"), List.of("name", "cost"), NoteCsv::note);

    private NoteCsv() {}

    private static Note note(CsvLine line) {
        OptionalInt priority = line.count("priority", Note.MAX_PRIORITY);
        return new Note(
                line.text("code"),
                line.requiredText("name"),
                line.text("text"),
                line.decimal("cost"),
                priority.isPresent() ? Optional.of(priority.getAsInt()) : Optional.empty(),
                line.flag("archived", false),
                Optional.empty(),
                Set.of());
    }

    static Stream<Optional<String>> values(NoteView view) {
        Note note = view.entity().state();
        return Stream.of(
                note.code(),
                Optional.of(note.name()),
                note.text(),
                Optional.of(note.cost().toPlainString()),
                note.priority().map(String::valueOf),
                Optional.of(String.valueOf(note.archived())));
    }
}
