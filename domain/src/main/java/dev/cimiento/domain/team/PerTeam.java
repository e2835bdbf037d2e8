package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.Id;

/**
 * Provides a repository for each team. It reads and writes only what belongs to its team, so that a use case cannot reach
 * another team's objects by mistake, and all rows of a team can be stored on one node.
 *
 * @param <R> the port of the repository
 */
@FunctionalInterface
public interface PerTeam<R> {

    R of(Id<Team> team);
}
