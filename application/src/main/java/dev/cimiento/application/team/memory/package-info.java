/** The use cases of the memory of teams. */
package dev.cimiento.application.team.memory;
