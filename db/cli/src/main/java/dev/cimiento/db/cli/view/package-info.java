/** The output of the commands: lines for people, coloured on a terminal, or JSON. */
package dev.cimiento.db.cli.view;
