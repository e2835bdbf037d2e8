/** What all use cases share: the five that every entity has, and how entities come to be. */
package dev.cimiento.application.shared;
