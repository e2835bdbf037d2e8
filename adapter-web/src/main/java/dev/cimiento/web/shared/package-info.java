/**
 * What every resource has over HTTP: the five operations and lists, conditional requests, problems, strict input, and
 * the OpenAPI document. Nothing here knows a feature.
 */
package dev.cimiento.web.shared;
