/**
 * The commands of {@code ./manage db}: each reads its arguments, calls one class of the {@code db} module, and shows what
 * that returns. What they do is decided there.
 */
package dev.cimiento.bootstrap.db;
