package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The lines of a file, given as a list. */
public record LineList<L>(Set<String> columns, List<Line<L>> lines, Optional<Invalid> broken) implements Lines<L> {

    /** Returns valid lines, numbered from 2, since line 1 is the header. */
    public static <L> LineList<L> of(Set<String> columns, List<L> contents) {
        return new LineList<>(
                columns,
                IntStream.range(0, contents.size())
                        .mapToObj(i -> new Line<>(i + 2, contents.get(i), List.of()))
                        .toList(),
                Optional.empty());
    }

    public static <L> LineList<L> ofLines(Set<String> columns, List<Line<L>> lines) {
        return new LineList<>(columns, lines, Optional.empty());
    }

    /** Returns the same lines of a file that cannot be read further. */
    public LineList<L> brokenBy(Invalid failure) {
        return new LineList<>(columns, lines, Optional.of(failure));
    }

    @Override
    public void forEach(Consumer<Line<L>> reader) {
        lines.forEach(reader);
        broken.ifPresent(failure -> {
            throw failure;
        });
    }
}
