package dev.cimiento.web.sample;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.web.importing.CsvFormat;
import dev.cimiento.web.importing.CsvLine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes in CSV files. */
public final class NoteCsv {

    public static final CsvFormat<Note> FORMAT = new CsvFormat<>(
            List.of("code", "name", "text", "cost", "priority", "archived", "links"),
            List.of("name", "cost"),
            NoteCsv::note);

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
                line.convertedList("links", Note.MAX_LINKS, NoteCsv::link).stream()
                        .limit(Note.MAX_LINKS)
                        .collect(Collectors.toSet()));
    }

    private static Id<Note> link(String text) {
        try {
            return new Id<>(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException malformed) {
            throw new Invalid("link", "must be a UUID");
        }
    }

    static Stream<Optional<String>> values(NoteView view) {
        Note note = view.entity().state();
        return Stream.of(
                note.code(),
                Optional.of(note.name()),
                note.text(),
                Optional.of(note.cost().toPlainString()),
                note.priority().map(String::valueOf),
                Optional.of(String.valueOf(note.archived())),
                Optional.of(note.linkIds().stream().sorted().map(Id::toString).collect(Collectors.joining("|"))));
    }
}
