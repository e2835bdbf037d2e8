/** The sample entity of the tests on PostgreSQL. */
package dev.cimiento.persistence.sample;
