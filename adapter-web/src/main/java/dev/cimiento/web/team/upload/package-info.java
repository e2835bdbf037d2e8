/** Files of teams over HTTP. */
package dev.cimiento.web.team.upload;
