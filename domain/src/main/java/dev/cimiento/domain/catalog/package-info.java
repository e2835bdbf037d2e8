/** What is sold: products, the tree of categories that they are in, the tags on them, and their stock. */
package dev.cimiento.domain.catalog;
