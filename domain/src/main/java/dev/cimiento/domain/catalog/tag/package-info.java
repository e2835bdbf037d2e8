/** Tags of products. */
package dev.cimiento.domain.catalog.tag;
