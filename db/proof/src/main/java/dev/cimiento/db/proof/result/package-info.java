/** The check of a statement's result: each column fits the Java type that MyBatis builds from it. */
package dev.cimiento.db.proof.result;
