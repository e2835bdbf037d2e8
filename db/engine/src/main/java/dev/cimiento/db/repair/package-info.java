/** Repairs a database after failed migrations: examines it, and completes it without changing existing objects. */
package dev.cimiento.db.repair;
