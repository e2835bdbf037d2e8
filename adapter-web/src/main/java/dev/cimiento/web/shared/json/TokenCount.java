package dev.cimiento.web.shared.json;

/**
 * Counts an upper bound of the tokens in a JSON text before it is parsed. A token is a bracket, or follows a bracket,
 * comma or colon outside of strings, or begins the text. In text that is not JSON, the bound holds up to the position
 * where a parser stops.
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
