/**
 * The history of a database: revisions in a chain, each a file of Liquibase formatted SQL, and the code that applies
 * them and rolls them back. It relies on Liquibase only for that format and its log table.
 */
package dev.cimiento.db.changelog;
