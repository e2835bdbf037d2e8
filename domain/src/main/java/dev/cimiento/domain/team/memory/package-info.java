/** The memory of teams: what a team knows, found by words, and recalled within a budget of tokens. */
package dev.cimiento.domain.team.memory;
