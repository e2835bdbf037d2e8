/** Commands that create a project, empty or from an existing database. */
package dev.cimiento.db.cli.project;
