package dev.cimiento.web.order;

/** The parts of an order that a list contains on request. */
enum IncludedPart {
    LINES
}
