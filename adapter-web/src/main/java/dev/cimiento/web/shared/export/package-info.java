/** Whole lists as CSV, JSON or NDJSON, written while they are read. */
package dev.cimiento.web.shared.export;
