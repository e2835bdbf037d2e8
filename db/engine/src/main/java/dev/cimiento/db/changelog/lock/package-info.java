/** Locks a database for one migration at a time, and detects poolers behind which this lock does not work. */
package dev.cimiento.db.changelog.lock;
