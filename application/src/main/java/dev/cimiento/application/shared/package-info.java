/** Shared by all use cases: the CRUD operations, and the creation of entities. */
package dev.cimiento.application.shared;
