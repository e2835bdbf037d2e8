/** The wiring of accounts, and their driven adapters. */
package dev.cimiento.bootstrap.account;
