/** A database's schema as its catalogue has it: columns, keys, sequences, and what hangs on an object. */
package dev.cimiento.db.autogenerate.database;
