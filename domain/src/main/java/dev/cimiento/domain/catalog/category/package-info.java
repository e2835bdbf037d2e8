/** Categories, which form a tree. */
package dev.cimiento.domain.catalog.category;
