/** The catalogue: products, the tree of their categories, their tags, and their stock. */
package dev.cimiento.domain.catalog;
