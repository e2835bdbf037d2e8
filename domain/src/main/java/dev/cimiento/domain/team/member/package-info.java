/** The members of teams: assistants, with their models and skills. */
package dev.cimiento.domain.team.member;
