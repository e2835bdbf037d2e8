/** Formats the statements of a revision for people. */
package dev.cimiento.db.autogenerate.script;
