package dev.cimiento.application.team.key;

import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.key.TeamKeySecret;

/**
 * A key of a team with its secret, just created.
 *
 * @param secret shown only once
 */
public record IssuedTeamKey(TeamKey key, TeamKeySecret secret) {}
