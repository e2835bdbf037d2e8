/** The statements that MyBatis has loaded, a program has recorded, or other programs send. This package uses no database. */
package dev.cimiento.db.statement;
