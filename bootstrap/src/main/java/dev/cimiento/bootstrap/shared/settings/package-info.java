/** Settings: where they are read from, and which values each may have. */
package dev.cimiento.bootstrap.shared.settings;
