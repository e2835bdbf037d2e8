/** Repositories, with queries and pages: entities by id, lists in a sort order, and changes at a version. */
package dev.cimiento.domain.shared.repository;
