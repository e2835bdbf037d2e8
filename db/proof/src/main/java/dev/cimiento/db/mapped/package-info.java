/**
 * The statements that MyBatis has loaded: which SQL they can become, and with which parameters. Knows no database. One
 * package because the types of the renderer refer to each other: its scopes, conditions, choices and expressions.
 */
package dev.cimiento.db.mapped;
