/** The threads of teams over HTTP, with their messages and checkpoints. */
package dev.cimiento.web.team.thread;
