/** The output of commands: messages, progress, errors and exit codes. */
package dev.cimiento.bootstrap.shared.console;
