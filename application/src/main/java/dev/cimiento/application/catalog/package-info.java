/** The use cases of the catalogue: categories, tags, products, their stock, and imports. */
package dev.cimiento.application.catalog;
