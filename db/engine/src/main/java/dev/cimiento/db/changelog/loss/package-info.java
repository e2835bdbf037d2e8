/** Finds the data that statements would destroy. */
package dev.cimiento.db.changelog.loss;
