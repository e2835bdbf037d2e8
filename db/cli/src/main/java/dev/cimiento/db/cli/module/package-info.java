/** Finds the mappers, the settings of MyBatis and the schema of a module of a Maven or Gradle build. */
package dev.cimiento.db.cli.module;
