/** Reads the schema of a database from PostgreSQL's catalogs: columns, keys, sequences and settings of objects. */
package dev.cimiento.db.autogenerate.database;
