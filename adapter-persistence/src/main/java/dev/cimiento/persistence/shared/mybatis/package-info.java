/** How MyBatis reads and writes the values of the domain, and how each statement is timed. */
package dev.cimiento.persistence.shared.mybatis;
