/** Products, and how they are searched. */
package dev.cimiento.domain.catalog.product;
