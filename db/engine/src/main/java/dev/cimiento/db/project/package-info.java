/**
 * A project that keeps its database as code: which folders it has, and how those of a new one are laid out. What stands
 * in them is for the other packages.
 */
package dev.cimiento.db.project;
