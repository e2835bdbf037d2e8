/** Provides this program's schema, statements and settings to the commands of the module {@code db}. */
package dev.cimiento.bootstrap.db;
