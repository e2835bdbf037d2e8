/** The members of teams over HTTP. */
package dev.cimiento.web.team.member;
