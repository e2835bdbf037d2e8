/** Statements whose SQL Java code builds: providers, and the default methods of mappers that call them. */
package dev.cimiento.db.statement.provider;
