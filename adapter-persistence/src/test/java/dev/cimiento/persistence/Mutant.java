package dev.cimiento.persistence;

/**
 * A mapper file with one mistake in it.
 *
 * @param what the mistake, and where it is
 */
record Mutant(String mapper, String operator, String what, String xml) {

    @Override
    public String toString() {
        return mapper.replaceAll(".*\\.", "") + ": " + operator + ": " + what;
    }
}
