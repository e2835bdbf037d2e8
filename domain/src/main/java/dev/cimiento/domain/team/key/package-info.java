/** The keys of programs that work for a team. */
package dev.cimiento.domain.team.key;
