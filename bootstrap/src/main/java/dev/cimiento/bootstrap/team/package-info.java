/** The wiring of teams. */
package dev.cimiento.bootstrap.team;
