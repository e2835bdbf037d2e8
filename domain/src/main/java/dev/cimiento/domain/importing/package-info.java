/** Files of many lines that are taken whole or not at all. */
package dev.cimiento.domain.importing;
