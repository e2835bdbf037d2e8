/** Text for search, sorting and comparison: without case, or without case and accents. */
package dev.cimiento.domain.shared.text;
