/** Renamed tables and columns: as the declared schema states them, and as the shape of two schemas suggests. */
package dev.cimiento.db.autogenerate.rename;
