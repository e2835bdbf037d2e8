/** The conversations of teams: threads with their messages, and checkpoints of the programs that run them. */
package dev.cimiento.domain.team.thread;
