/** The findings of a proof, and their formats: text, JSON, SARIF and Markdown. */
package dev.cimiento.db.proof.report;
