/** The statements of a revision as a person reads them. */
package dev.cimiento.db.autogenerate.script;
