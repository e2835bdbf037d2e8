/** Import of files with many lines: all lines or none. */
package dev.cimiento.domain.importing;
