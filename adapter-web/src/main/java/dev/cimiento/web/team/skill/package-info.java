/** Skills over HTTP. */
package dev.cimiento.web.team.skill;
