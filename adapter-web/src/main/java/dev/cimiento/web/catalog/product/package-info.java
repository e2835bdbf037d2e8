/** Products over HTTP. */
package dev.cimiento.web.catalog.product;
