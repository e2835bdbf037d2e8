/**
 * Proves the statements that MyBatis has loaded against a database: that each can run, that its parameters and results
 * fit, and that it leaves nothing to chance. Nothing is run but what makes temporary tables, and that is taken back.
 */
package dev.cimiento.db.proof;
