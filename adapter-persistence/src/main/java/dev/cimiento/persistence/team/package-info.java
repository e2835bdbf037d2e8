/**
 * Teams and their people on PostgreSQL. Every statement names its team; {@code docs/decisions/teams.md} lists the
 * exceptions.
 */
package dev.cimiento.persistence.team;
