/** Files that users upload to teams, and the index of their words. */
package dev.cimiento.domain.team.upload;
