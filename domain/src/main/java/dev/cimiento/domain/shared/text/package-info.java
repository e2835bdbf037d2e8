/** Text as it is searched, sorted and compared: without case and accents. */
package dev.cimiento.domain.shared.text;
