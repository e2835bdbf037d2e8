/** The server's database: its connections, its availability and its schema. */
package dev.cimiento.bootstrap.shared.database;
