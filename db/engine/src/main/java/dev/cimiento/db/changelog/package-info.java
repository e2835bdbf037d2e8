/**
 * How a database got to where it is: revisions in a chain, each a file of Liquibase formatted SQL, and the engine that
 * applies them and takes them back. Of Liquibase only that format and its log table are relied on.
 */
package dev.cimiento.db.changelog;
