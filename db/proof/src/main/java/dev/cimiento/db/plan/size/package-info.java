/**
 * Sizes and column statistics that a scratch database pretends to have, so that the planner plans for them without any
 * row.
 */
package dev.cimiento.db.plan.size;
