package dk.forloeb.caseload.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the board. Each keeps what the person has filtered by, so that a filter survives a click, a bookmark and the
 * way back.
 */
final class BoardLinks {

    static final String PAGE = "/forloeb/overblik";

    private final Map<String, String> kept;

    BoardLinks(Map<String, String> kept) {
        this.kept = kept;
    }

    /** The board with one thing changed, from its first page on; null takes it out. */
    public String with(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(kept);
        parameters.remove("side");
        parameters.put(name, value);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE);
        parameters.forEach((parameter, text) -> {
            if (text != null && !text.isEmpty()) {
                address.queryParam(parameter, "{" + parameter + "}");
            }
        });
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    /** The same addresses with one thing more. */
    BoardLinks and(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(kept);
        more.put(name, value);
        return new BoardLinks(more);
    }

    /** What the person has filtered by, for forms that bring it back. */
    public Map<String, String> kept() {
        return kept;
    }

    /** The board as it is shown. */
    public String here() {
        return with("side", kept.get("side"));
    }

    /** All that the board lists, as a file. */
    public String file(String ending) {
        String query = query();
        return PAGE + "/liste" + ending + (query.isEmpty() ? "" : "?" + query);
    }

    /** What stands after the question mark, without the page; empty when nothing is asked for. */
    String query() {
        String first = with("side", null);
        return first.length() == PAGE.length() ? "" : first.substring(PAGE.length() + 1);
    }

    /** Whether anything is filtered by. */
    public boolean filtered() {
        return kept.entrySet().stream()
                .anyMatch(parameter -> !parameter.getKey().equals("side")
                        && !parameter.getKey().equals("orden")
                        && parameter.getValue() != null);
    }
}
