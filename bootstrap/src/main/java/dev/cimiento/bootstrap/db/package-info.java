/**
 * The commands of {@code ./manage db}: each reads its arguments, calls one class of the {@code db} module, and shows what
 * that returns. What they do is decided there. One package because each command is one file.
 */
package dev.cimiento.bootstrap.db;
