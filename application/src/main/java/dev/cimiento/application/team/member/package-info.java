/** The use cases of the members of teams. */
package dev.cimiento.application.team.member;
