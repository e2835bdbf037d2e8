/** The folders of a project that keeps its database as code. Their content is read by the other packages. */
package dev.cimiento.db.project;
