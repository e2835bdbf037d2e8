/** The permission that each operation needs, and its check before anything else of a request is looked at. */
package dev.cimiento.web.access;
