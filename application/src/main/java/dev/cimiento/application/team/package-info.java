/** The use cases of teams and of the people who belong to them, and the check of an actor's rights in a team. */
package dev.cimiento.application.team;
