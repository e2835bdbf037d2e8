/** Strict reading of JSON, with an error for every invalid value. */
package dev.cimiento.web.shared.json;
