/** The use cases of the keys of teams, and the authentication of programs with them. */
package dev.cimiento.application.team.key;
