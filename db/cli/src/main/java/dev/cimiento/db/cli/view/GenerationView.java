package dev.cimiento.db.cli.view;

import dev.cimiento.db.autogenerate.Generation;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.NamesUnclear;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.rename.RenameQuestion;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.JsonFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an autogeneration, as a program reads it.
 *
 * @param written the revision's file; none where nothing was written
 * @param questions names that are unclear
 * @param losses what data goes, or would go
 * @param problems why the revision is only a draft
 * @param remarks what else is to be known of the revision, such as with how few rows it was tried
 * @param spent the lines {@code -- renamed from:} that may go
 * @param broken what the change breaks in this program's statements, as {@code db prove --json} writes it
 */
public record GenerationView(
        Optional<String> written,
        List<String> questions,
        List<String> losses,
        List<String> problems,
        List<String> remarks,
        List<String> spent,
        List<Map<String, Object>> broken) {

    public static GenerationView of(Generation generation, Optional<Path> written, List<Finding> broken) {
        Optional<Proposed> proposed = as(Proposed.class, generation);
        return new GenerationView(
                written.map(Path::toString),
                as(NamesUnclear.class, generation).map(NamesUnclear::questions).orElse(List.of()).stream()
                        .map(RenameQuestion::toString)
                        .toList(),
                proposed.map(Proposed::losses)
                        .or(() -> as(DataWouldBeLost.class, generation).map(DataWouldBeLost::losses))
                        .orElse(List.of()),
                proposed.map(Proposed::problems).orElse(List.of()),
                proposed.map(Proposed::remarks).orElse(List.of()),
                as(NothingToDo.class, generation).map(NothingToDo::spent).orElse(List.of()),
                broken.stream().map(JsonFormat::object).toList());
    }

    private static <T extends Generation> Optional<T> as(Class<T> type, Generation generation) {
        return Optional.of(generation).filter(type::isInstance).map(type::cast);
    }
}
