package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Folded;
import dev.cimiento.domain.shared.PageRequest;
import dev.cimiento.domain.shared.Query;
import java.util.Optional;

/**
 * Which tags to list.
 *
 * @param namePrefix only those whose name begins so; case and accents do not matter
 */
public record TagQuery(Optional<Folded> namePrefix, PageRequest<TagSort> page) implements Query<TagSort> {

    public static TagQuery all(PageRequest<TagSort> page) {
        return new TagQuery(Optional.empty(), page);
    }

    public TagQuery named(String prefix) {
        return new TagQuery(Optional.of(Folded.of(prefix)), page);
    }
}
