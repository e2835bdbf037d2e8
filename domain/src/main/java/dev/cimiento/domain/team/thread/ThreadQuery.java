package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import java.util.Optional;

/** Filters and page of a list of threads. */
public record ThreadQuery(Optional<IdFilter<TeamThread>> ids, PageRequest<ThreadSort> page)
        implements Query<ThreadSort> {}
