/** The interceptors of a configuration, which change the SQL of statements before the driver gets it. */
package dev.cimiento.db.statement.plugin;
