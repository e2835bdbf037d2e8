/** Wires the parts that all features need: database, ids, clock, background jobs, metrics, logs and traces. */
package dev.cimiento.bootstrap.shared;
