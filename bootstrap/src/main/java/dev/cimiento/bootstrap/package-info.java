/** The program: its entry point, and the list of its features. */
package dev.cimiento.bootstrap;
