package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The lines of a file of any size. Each call of {@link #forEach} reads the file again, line by line. */
public interface Lines<L> {

    /** Returns the names of the columns of the file. */
    Set<String> columns();

    /** @throws Invalid if the file cannot be read to its end; the lines before were passed to the reader */
    void forEach(Consumer<Line<L>> reader);

    /** Returns the word for one of these lines, which precedes its number in errors. */
    default String noun() {
        return "line";
    }

    default <M> Lines<M> map(Function<? super L, M> change) {
        Lines<L> lines = this;
        return new Lines<>() {
            @Override
            public Set<String> columns() {
                return lines.columns();
            }

            @Override
            public void forEach(Consumer<Line<M>> reader) {
                lines.forEach(line -> reader.accept(line.map(change)));
            }
        };
    }

    /** Returns the same lines; each is passed to an observer before the reader. */
    default Lines<L> peek(Consumer<? super Line<L>> observer) {
        Lines<L> lines = this;
        return new Lines<>() {
            @Override
            public Set<String> columns() {
                return lines.columns();
            }

            @Override
            public void forEach(Consumer<Line<L>> reader) {
                lines.forEach(line -> {
                    observer.accept(line);
                    reader.accept(line);
                });
            }
        };
    }
}
