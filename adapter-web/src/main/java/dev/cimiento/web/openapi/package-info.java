/** Completes the OpenAPI document by the conventions that all operations follow. */
package dev.cimiento.web.openapi;
