package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The lines of a file, of which there may be very many: read one after the other, as often as they are asked for. */
public interface Lines<L> {

    /** The names of the columns that the file has. */
    Set<String> columns();

    /** @throws Invalid when the file cannot be read to its end; what came before has been passed on */
    void forEach(Consumer<Line<L>> reader);

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

    /** The same lines, each shown to a witness before it is passed on. */
    default Lines<L> witnessedBy(Consumer<? super Line<L>> witness) {
        Lines<L> lines = this;
        return new Lines<>() {
            @Override
            public Set<String> columns() {
                return lines.columns();
            }

            @Override
            public void forEach(Consumer<Line<L>> reader) {
                lines.forEach(line -> {
                    witness.accept(line);
                    reader.accept(line);
                });
            }
        };
    }
}
