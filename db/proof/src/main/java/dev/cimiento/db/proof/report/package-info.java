/** The findings of a proof, and their formats: text, JSON and SARIF. */
package dev.cimiento.db.proof.report;
