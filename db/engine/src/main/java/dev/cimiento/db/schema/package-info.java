/** Creates schemas: the declared one of a project, and those that Flyway, Liquibase or plain scripts describe. */
package dev.cimiento.db.schema;
