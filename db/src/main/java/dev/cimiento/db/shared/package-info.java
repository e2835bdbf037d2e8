/**
 * What all parts of the engine use: folders of SQL, the address of a database, databases to try things in, and the one
 * exception that a user reads. Nothing here knows of a changelog, a schema or a server.
 */
package dev.cimiento.db.shared;
