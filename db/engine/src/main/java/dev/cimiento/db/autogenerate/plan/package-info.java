/** Finds the statements that take one schema to another, in an order in which each of them works. */
package dev.cimiento.db.autogenerate.plan;
