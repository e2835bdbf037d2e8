/** Mapper files as text, with the line and column of each part of a statement. */
package dev.cimiento.db.statement.source;
