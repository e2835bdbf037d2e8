/** The memory of teams over HTTP. */
package dev.cimiento.web.team.memory;
