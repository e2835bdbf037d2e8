/** Categories over HTTP. */
package dev.cimiento.web.catalog.category;
