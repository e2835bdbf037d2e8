/** What the commands print on a terminal, and how they end. */
package dev.cimiento.bootstrap.shared.console;
