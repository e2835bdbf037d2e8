/** Lines of catalogue files on their way to products, categories and tags. */
package dev.cimiento.domain.catalog.importing;
