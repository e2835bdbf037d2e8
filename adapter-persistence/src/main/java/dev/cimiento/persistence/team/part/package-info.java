/** The base of the mappers of everything that belongs to a team: each statement has the team as a parameter. */
package dev.cimiento.persistence.team.part;
