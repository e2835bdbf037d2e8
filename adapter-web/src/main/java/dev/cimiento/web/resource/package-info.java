/** The five operations that every resource has, with entity tags and conditional requests. */
package dev.cimiento.web.resource;
