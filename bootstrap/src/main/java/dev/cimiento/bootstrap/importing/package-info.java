/** What the import commands share. */
package dev.cimiento.bootstrap.importing;
