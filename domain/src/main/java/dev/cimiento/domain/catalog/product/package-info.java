/** Products and their search. */
package dev.cimiento.domain.catalog.product;
