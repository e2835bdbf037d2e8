/** The use cases of the threads of teams, with their messages and checkpoints. */
package dev.cimiento.application.team.thread;
