/**
 * Plans of PostgreSQL: their nodes, their shape as text, and the faults of a plan that depend on its shape only.
 */
package dev.cimiento.db.plan;
