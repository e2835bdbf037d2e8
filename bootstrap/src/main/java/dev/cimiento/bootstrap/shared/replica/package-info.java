/** The replicas of the database: their connections, their observation, and the positions of writes in responses. */
package dev.cimiento.bootstrap.shared.replica;
