/** The commands: each reads its arguments, calls one class of the engine or of the proof, and shows what it returns. One package because each command is one file. */
package dev.cimiento.db.cli;
