/** Puts the features' mappers together into one MyBatis configuration. The features live in the packages below. */
package dev.cimiento.persistence;
