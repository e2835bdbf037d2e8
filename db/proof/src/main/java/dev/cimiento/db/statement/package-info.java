/**
 * The statements that MyBatis has loaded, with the variants of their SQL and their parameters. This package uses no
 * database.
 *
 * <p>One package because statements, variants, parameters and the scopes of their names refer to each other.
 */
package dev.cimiento.db.statement;
