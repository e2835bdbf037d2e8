package dev.cimiento.web.shared.json;

/**
 * Counts how many tokens a JSON text has at most, before it is parsed: each token is a bracket, or follows a bracket, a
 * comma or a colon that is outside of strings, or begins the text. Text that is not JSON is counted as far as a parser
 * reads it.
 */
public final class TokenCount {

    private int max = 1;
    private boolean isInString;
    private boolean isEscaped;

    public int max() {
        return max;
    }

    public void add(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isInString) {
                addInString(bytes[i]);
            } else {
                addOutside(bytes[i]);
            }
        }
    }

    private void addInString(byte next) {
        if (isEscaped) {
            isEscaped = false;
        } else if (next == '\\') {
            isEscaped = true;
        } else {
            isInString = next != '"';
        }
    }

    private void addOutside(byte next) {
        switch (next) {
            case '"' -> isInString = true;
            case '{', '}', '[', ']', ',', ':' -> max++;
            default -> {
                // White space, or part of a number or a literal.
            }
        }
    }
}
