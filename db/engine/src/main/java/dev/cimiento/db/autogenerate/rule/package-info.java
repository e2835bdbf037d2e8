/** Makes the changes for which the diff engine would lose data or recreate objects, and runs statements in a working order. */
package dev.cimiento.db.autogenerate.rule;
