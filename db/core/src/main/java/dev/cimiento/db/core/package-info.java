/** What every module of db stands on: addresses, JDBC, the catalogue, SQL files and scratch databases. */
package dev.cimiento.db.core;
