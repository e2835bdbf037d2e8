/** Finds the statements that lead from one schema to another, in an order in which each of them works. */
package dev.cimiento.db.autogenerate.plan;
