/** Responses of server-sent events: they hold neither a thread nor a connection of the database while they wait. */
package dev.cimiento.web.shared.stream;
