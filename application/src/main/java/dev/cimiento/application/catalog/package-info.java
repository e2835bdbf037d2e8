/** The use cases of the catalogue: categories, tags, products, their stock, and bringing many in at once. */
package dev.cimiento.application.catalog;
