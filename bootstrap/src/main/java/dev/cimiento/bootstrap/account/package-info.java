/** Wires accounts, and contains their driven adapters. */
package dev.cimiento.bootstrap.account;
