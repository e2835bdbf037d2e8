/** The use cases of the files of teams, and the worker that indexes their words. */
package dev.cimiento.application.team.upload;
