/**
 * The checks on each variant of a statement: the server's verdict, its parameters, its analysed tree and its result.
 */
package dev.cimiento.db.proof.check;
