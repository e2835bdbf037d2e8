/** The parts of a mapped statement's SQL, as MyBatis has parsed them, and the choices that select among them. */
package dev.cimiento.db.statement.part;
