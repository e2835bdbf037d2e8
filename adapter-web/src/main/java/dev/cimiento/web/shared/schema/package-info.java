/** The values of texts in the API: the names of enum constants, and marks of such texts for the OpenAPI document. */
package dev.cimiento.web.shared.schema;
