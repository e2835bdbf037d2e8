/**
 * The statements that MyBatis has loaded, with the variants of their SQL and their parameters. This package uses no
 * database.
 *
 * <p>One package because the types of the renderer refer to each other: its scopes, conditions, choices and
 * expressions.
 */
package dev.cimiento.db.statement;
