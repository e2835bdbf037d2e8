/** The description of a table in a database: columns, constraints, indexes and sizes. */
package dev.cimiento.db.describe;
