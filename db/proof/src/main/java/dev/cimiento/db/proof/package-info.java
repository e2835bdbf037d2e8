/**
 * Proves the statements that MyBatis has loaded against a database: each statement can run, its parameters and results
 * have fitting types, and its result does not depend on the order in which the server happens to read rows. Only
 * statements that create temporary tables are executed, in a transaction that is rolled back.
 */
package dev.cimiento.db.proof;
