/** The proof of statements along the history: at a revision, and over pending ones. */
package dev.cimiento.db.cli.prove;
