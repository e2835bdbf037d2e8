/** Orders over HTTP: placing them, their life, lists and exports, the report on sales, and their CSV files. */
package dev.cimiento.web.order;
