/** The {@code db} commands as a whole: for a program that brings its own project, and as a runnable jar. */
package dev.cimiento.db.cli;
