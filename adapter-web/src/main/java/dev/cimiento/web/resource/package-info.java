/**
 * The five operations that every resource has, with entity tags and conditional requests. One package because each operation
 * uses most of these types.
 */
package dev.cimiento.web.resource;
