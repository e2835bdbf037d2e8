/** The database that serves: its connections, its state, and waiting for it. */
package dev.cimiento.bootstrap.shared.database;
