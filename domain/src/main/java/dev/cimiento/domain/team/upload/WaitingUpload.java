package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;

/**
 * A text that a worker has claimed.
 *
 * @param attempts the number of claims so far, this one included
 */
public record WaitingUpload(Id<Team> team, Id<Upload> upload, int attempts) {}
