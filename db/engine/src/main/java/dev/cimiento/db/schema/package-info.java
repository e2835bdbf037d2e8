/**
 * What a database should look like, what one does look like, and how the two differ. How it gets there is the
 * changelog's.
 */
package dev.cimiento.db.schema;
