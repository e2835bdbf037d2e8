/** Skills: tools that the members of teams can use. */
package dev.cimiento.domain.team.skill;
