/** Wires the parts that all features need: database, ids, clock, metrics, logs and traces. */
package dev.cimiento.bootstrap.shared;
