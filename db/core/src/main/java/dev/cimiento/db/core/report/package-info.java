/** The parts of reports that all checks share: severities, JSON and SARIF. */
package dev.cimiento.db.core.report;
