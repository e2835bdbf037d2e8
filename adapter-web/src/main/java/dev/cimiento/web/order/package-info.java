/** Orders over HTTP: checkout, steps, lists, exports, the sales report, and the CSV formats of imports. */
package dev.cimiento.web.order;
