/** Plans the change sets of a revision, with the statements of their upgrades and rollbacks. */
package dev.cimiento.db.autogenerate.changeset;
