/**
 * Statements that a program's own tests send by JDBC. A data source records them, so that the proof also covers
 * statements outside mapper files: those of {@code JdbcClient}, of Spring Data, and native queries of Hibernate.
 */
package dev.cimiento.db.recorded;
