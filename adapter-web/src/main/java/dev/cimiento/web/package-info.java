/** The use cases over HTTP. This package wires the parts that apply to every request. */
package dev.cimiento.web;
