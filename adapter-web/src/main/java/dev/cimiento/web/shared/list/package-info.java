/** Lists: their parameters, cursors, links and responses. */
package dev.cimiento.web.shared.list;
