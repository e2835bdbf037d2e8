/**
 * The statements that MyBatis has loaded: which SQL they can become, with which parameters, and where each part of it
 * stands in the mapper files. Knows no database.
 */
package dev.cimiento.db.mapped;
