/** Findings of the proof, as text, JSON and SARIF. */
package dev.cimiento.db.proof.report;
