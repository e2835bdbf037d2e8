/** Files that clients upload to be imported, kept on disk until they are read. */
package dev.cimiento.web.importing;
