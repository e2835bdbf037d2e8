/**
 * The statements that MyBatis has loaded, with the variants of their SQL and their parameters. This package uses no
 * database.
 */
package dev.cimiento.db.statement;
