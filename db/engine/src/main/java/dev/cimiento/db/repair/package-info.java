/**
 * What is done when a database is not as its migrations should have left it: looked at first, saved, then completed
 * without touching what is there.
 */
package dev.cimiento.db.repair;
