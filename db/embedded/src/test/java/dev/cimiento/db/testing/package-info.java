/**
 * Databases for tests, on one real PostgreSQL server for all test classes and modules. Published as this module's
 * test-jar.
 */
package dev.cimiento.db.testing;
