/** The server's background jobs: jobs that one of all servers runs at a time, and jobs of each server. */
package dev.cimiento.bootstrap.shared.job;
