package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.Assignment;
import java.util.Set;

/**
 * The choices that produce one variant of a statement.
 *
 * @param label the description in messages, such as {@code all conditions met}
 * @param assignment the outcomes of the conditions
 * @param elements the number of elements of each collection
 */
public record Choice(String label, Assignment assignment, int elements) {

    /** Returns true if another choice differs from this one, and only in the sizes and the presence of collections. */
    public boolean differsInSizes(Choice other) {
        return (elements != other.elements || !assignment.equals(other.assignment))
                && assignment.isEqualApartFromSizes(other.assignment);
    }

    /** Returns true if the collections whose sizes distinguish two choices have the sizes of the first one here as well. */
    public boolean hasSizesOf(Choice first, Choice second) {
        Set<String> subjects = first.assignment.sizesUnlike(second.assignment);
        return !subjects.isEmpty()
                && elements == first.elements
                && assignment.on(subjects).equals(first.assignment.on(subjects));
    }
}
