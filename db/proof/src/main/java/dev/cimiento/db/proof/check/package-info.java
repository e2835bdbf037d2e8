/** The checks that each variant of a statement passes: what the server says of it, its result, its parameters. */
package dev.cimiento.db.proof.check;
