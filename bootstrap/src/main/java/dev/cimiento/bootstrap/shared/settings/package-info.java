/** Reads and checks settings from the environment, {@code .env} and files of secrets. */
package dev.cimiento.bootstrap.shared.settings;
