/** Teams, the people who belong to them, and their roles. The parts of a team are packages below this one. */
package dev.cimiento.domain.team;
