/** Mapper files as text: where each part of a statement stands, by line and column. */
package dev.cimiento.db.statement.source;
