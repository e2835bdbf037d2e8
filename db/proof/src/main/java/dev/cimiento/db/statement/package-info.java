/**
 * The statements that MyBatis has loaded: the SQL each can become, and its parameters. This package knows no database.
 *
 * <p>One package because the types of the renderer refer to each other: its scopes, conditions, choices and expressions.
 */
package dev.cimiento.db.statement;
