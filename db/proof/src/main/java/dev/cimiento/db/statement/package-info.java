/** The statements that MyBatis has loaded, or a program has recorded. This package uses no database. */
package dev.cimiento.db.statement;
