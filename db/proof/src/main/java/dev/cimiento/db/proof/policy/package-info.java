/** The decisions of a project on its findings: their severities, suppressions in statements, and the baseline. */
package dev.cimiento.db.proof.policy;
