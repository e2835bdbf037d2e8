/** Conversion of domain types for MyBatis, and observation of statements. */
package dev.cimiento.persistence.shared.mybatis;
