/** The files with settings of a project's checks. */
package dev.cimiento.db.core.settings;
