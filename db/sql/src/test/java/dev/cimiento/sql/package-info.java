/** Tests of this project's own history, and databases at its head for the tests of other modules. */
package dev.cimiento.sql;
