package dev.cimiento.domain.sample;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.SearchText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Selects notes; each filter narrows.
 *
 * @param namePrefix only notes whose name begins with this, regardless of case and accents
 * @param text only notes whose name has these words
 * @param parentId only notes that belong to this one
 * @param linkIds only notes that have all of these links
 * @param minCost only notes that cost this or more
 */
public record NoteQuery(
        Optional<FoldedText> namePrefix,
        Optional<SearchText> text,
        Optional<Id<Note>> parentId,
        Set<Id<Note>> linkIds,
        Optional<BigDecimal> minCost,
        Optional<Boolean> archived,
        PageRequest<NoteSort> page)
        implements Query<NoteSort> {

    public NoteQuery {
        linkIds = Set.copyOf(linkIds);
        if (page.sort() == NoteSort.RELEVANCE && text.isEmpty()) {
            throw new Invalid("sort", "can be relevance only with a text to search for");
        }
    }

    /** Returns a query of all notes. */
    public static NoteQuery all(PageRequest<NoteSort> page) {
        return new NoteQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                page);
    }

    /** Returns this query for another page. */
    public NoteQuery withPage(PageRequest<NoteSort> other) {
        return new NoteQuery(namePrefix, text, parentId, linkIds, minCost, archived, other);
    }
}
