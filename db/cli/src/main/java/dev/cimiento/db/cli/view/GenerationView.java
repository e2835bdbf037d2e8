package dev.cimiento.db.cli.view;

import dev.cimiento.db.autogenerate.Generation;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.NamesUnclear;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.rename.RenameQuestion;
import dev.cimiento.db.autogenerate.trial.TestedTable;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.JsonFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON output of {@code db revision --autogenerate}.
 *
 * @param written the path of the revision; empty if nothing was written
 * @param questions the possible renames that the declared schema does not decide
 * @param losses the data that the revision loses, or would lose
 * @param problems the reasons why the revision is a draft
 * @param breakable the new requirements that existing rows may break
 * @param tables the changed tables with the synthetic rows on which they were tested
 * @param remarks notes on the revision, such as the number of rows that it was tested with
 * @param spent the lines {@code -- renamed from:} that can be removed
 * @param uncompared properties of the declared schema that no comparison sees, such as owners
 * @param broken the statements of this and of other programs that the change breaks, as in {@code db prove --json}
 * @param lint the lint of the written revision, as in {@code db lint --json}
 */
public record GenerationView(
        Optional<String> written,
        List<String> questions,
        List<String> losses,
        List<String> problems,
        List<BreakableView> breakable,
        List<TestedTable> tables,
        List<String> remarks,
        List<String> spent,
        List<String> uncompared,
        List<Map<String, Object>> broken,
        List<?> lint) {

    /**
     * A new requirement.
     *
     * @param query counts the rows that break it before the revision; null if they cannot be counted
     */
    public record BreakableView(
            String requirement, @Nullable String query) {}

    public static GenerationView of(Generation generation, Optional<Path> written, List<Finding> broken, List<?> lint) {
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
                proposed.map(Proposed::breakable).orElse(List.of()).stream()
                        .map(requirement -> new BreakableView(
                                requirement.words(), requirement.query().orElse(null)))
                        .toList(),
                proposed.map(Proposed::tables).orElse(List.of()),
                proposed.map(Proposed::remarks).orElse(List.of()),
                as(NothingToDo.class, generation).map(NothingToDo::spent).orElse(List.of()),
                proposed.map(Proposed::uncompared)
                        .or(() -> as(NothingToDo.class, generation).map(NothingToDo::uncompared))
                        .orElse(List.of()),
                broken.stream().map(JsonFormat::object).toList(),
                lint);
    }

    private static <T extends Generation> Optional<T> as(Class<T> type, Generation generation) {
        return Optional.of(generation).filter(type::isInstance).map(type::cast);
    }
}
