/** The context of every command: its project, its database, the terminal, and the program that runs it. */
package dev.cimiento.db.cli.context;
