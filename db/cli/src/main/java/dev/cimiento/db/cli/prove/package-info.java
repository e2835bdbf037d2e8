/** The proof of statements on the schemas of a history: at a revision, and across pending revisions. */
package dev.cimiento.db.cli.prove;
