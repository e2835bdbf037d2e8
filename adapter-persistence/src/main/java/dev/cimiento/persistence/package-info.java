/** The MyBatis configuration of all features. Each feature has a package below. */
package dev.cimiento.persistence;
