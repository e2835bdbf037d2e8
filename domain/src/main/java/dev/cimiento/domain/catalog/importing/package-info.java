/** Import of products, categories and tags: staged lines, and the reasons to reject a line. */
package dev.cimiento.domain.catalog.importing;
