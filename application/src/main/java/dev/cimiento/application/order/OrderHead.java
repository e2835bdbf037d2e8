package dev.cimiento.application.order;

import java.time.LocalDate;
import java.util.Optional;

/** An order as a file has it, without its lines. */
public record OrderHead(String reference, String customerCode, LocalDate placedOn, Optional<String> shipCountry) {}
