/** The catalogue over HTTP, and as CSV files to import: products, their stock, categories, tags. */
package dev.cimiento.web.catalog;
