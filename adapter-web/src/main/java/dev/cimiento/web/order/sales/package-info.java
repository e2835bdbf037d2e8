/** The sales report. */
package dev.cimiento.web.order.sales;
