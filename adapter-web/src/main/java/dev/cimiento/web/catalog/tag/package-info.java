/** Tags over HTTP. */
package dev.cimiento.web.catalog.tag;
