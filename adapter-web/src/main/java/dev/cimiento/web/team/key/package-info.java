/** The keys of teams over HTTP. */
package dev.cimiento.web.team.key;
