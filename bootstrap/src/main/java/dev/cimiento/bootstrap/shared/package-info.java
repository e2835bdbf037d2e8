/** What every feature needs to run: settings, the database, the server, the command line, ids and the clock. */
package dev.cimiento.bootstrap.shared;
