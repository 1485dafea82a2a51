package dk.forloeb.engine.gateway;

/** What counts as text: how its ends are trimmed, as a browser does, and which characters a database can keep. */
final class PlainText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    /** Without white space at both ends; the hard space that comes with copied text counts as white space. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** False for control characters other than tab and line break, and for half of a surrogate pair. */
    static boolean isStorable(String text) {
        return text.codePoints()
                .allMatch(point -> point == '\t'
                        || point == '\n'
                        || point == '\r'
                        || !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == BYTE_ORDER_MARK;
    }
}
