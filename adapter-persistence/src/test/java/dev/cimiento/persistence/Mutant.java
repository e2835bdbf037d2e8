package dev.cimiento.persistence;

/**
 * A mapper file with one mistake.
 *
 * @param what the mistake and its place
 */
record Mutant(String mapper, String operator, String what, String xml) {

    @Override
    public String toString() {
        return mapper.replaceAll(".*\\.", "") + ": " + operator + ": " + what;
    }
}
