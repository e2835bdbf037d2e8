/** What every repository offers: entities by id, pages of them in a stated order, and changes at a version. */
package dev.cimiento.domain.shared.repository;
