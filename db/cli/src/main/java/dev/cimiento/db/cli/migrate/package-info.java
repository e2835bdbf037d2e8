/** Commands that write, show, apply and roll back revisions. */
package dev.cimiento.db.cli.migrate;
