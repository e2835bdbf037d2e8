/**
 * The checks on each variant of a statement: the server's verdict, its parameters and its analyzed tree.
 */
package dev.cimiento.db.proof.check;
