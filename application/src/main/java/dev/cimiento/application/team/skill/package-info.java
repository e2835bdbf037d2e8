/** The use cases of skills. */
package dev.cimiento.application.team.skill;
