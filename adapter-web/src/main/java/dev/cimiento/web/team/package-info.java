/** Teams and their people over HTTP. */
package dev.cimiento.web.team;
