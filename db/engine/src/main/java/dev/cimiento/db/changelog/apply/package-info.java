/**
 * Applies revisions to a database, rolls them back, and finds the position of a database in its history. One package because a
 * run, its plan and the state before it share types that nothing else may use.
 */
package dev.cimiento.db.changelog.apply;
