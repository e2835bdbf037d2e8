/** Takes files of many lines, whole or not at all. */
package dev.cimiento.application.importing;
