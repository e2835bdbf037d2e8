package dev.cimiento.db.statement.substitution;

import dev.cimiento.db.statement.source.TracedText;
import java.util.BitSet;
import java.util.List;

/**
 * The text of a variant with samples in the place of substituted text.
 *
 * @param text the text with the samples
 * @param values the samples with their names, such as <code>${by} = 1</code>
 * @param sampled the indexes of the characters that belong to samples
 * @param guessed true if no comment states one of the samples
 * @param extent the parts of the statement that the samples can change
 */
public record SampledText(TracedText text, List<String> values, BitSet sampled, boolean guessed, Extent extent) {

    /**
     * The parts of a statement that substituted text can change.
     *
     * @param columns true if it can contain columns of the result
     * @param inner true if it can contain columns of a subquery
     * @param clauses true if it can contain a condition, an order or a limit
     */
    public record Extent(boolean columns, boolean inner, boolean clauses) {

        /** The extent of a statement without samples. */
        public static final Extent NONE = new Extent(false, false, false);

        /** The extent of a statement to which the application can add clauses. */
        public static final Extent CLAUSES = new Extent(false, false, true);

        public Extent and(Extent other) {
            return new Extent(columns || other.columns, inner || other.inner, clauses || other.clauses);
        }
    }
}
