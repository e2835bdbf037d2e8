/** The program: its entry point, and the list of the features that it is made of. */
package dev.cimiento.bootstrap;
