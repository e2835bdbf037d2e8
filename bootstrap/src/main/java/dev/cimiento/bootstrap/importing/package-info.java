/** Reads the files of the import commands, shows the progress, and reports the lines that are wrong. */
package dev.cimiento.bootstrap.importing;
