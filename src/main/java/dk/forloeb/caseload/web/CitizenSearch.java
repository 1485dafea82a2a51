package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.CitizenSearchService;
import dk.forloeb.caseload.CitizenSought;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whom somebody searches the board for. The session keeps it until the person logs out; in the address it would stay in the
 * browser's history and in the logs of what lies between.
 */
@Component
class CitizenSearch {

    private static final String SEARCH = "forloeb.citizen-search";

    /** Windows that somebody has open at once, with some to spare; the oldest search goes first. */
    private static final int MOST = 20;

    private final CitizenSearchService search;
    private final HttpServletRequest request;

    CitizenSearch(CitizenSearchService search, HttpServletRequest request) {
        this.search = search;
        this.request = request;
    }

    /**
     * Keeps whom it is searched for.
     *
     * @return how addresses call the search
     * @throws dk.forloeb.caseload.BoardRefusedException when it is neither name nor CPR number
     */
    String remember(String typed) {
        CitizenSought sought = search.sought(typed);
        String id = UUID.randomUUID().toString().substring(0, 8);
        HttpSession session = request.getSession();
        synchronized (session) {
            Map<String, Kept> kept = new LinkedHashMap<>(all(session));
            if (kept.size() >= MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
            // A number is not shown again.
            kept.put(id, new Kept(sought.id() == null ? typed.strip() : "", sought));
            session.setAttribute(SEARCH, kept);
        }
        return id;
    }

    /** What to show in the field; null when nobody is searched for, or a new login has forgotten whom. */
    String typed(AskedFor asked) {
        return kept(asked).map(Kept::typed).orElse(null);
    }

    /** What is asked for, with whom. */
    BoardFilter filter(AskedFor asked) {
        BoardFilter filter = asked.filter();
        return kept(asked).map(kept -> filter.of(kept.sought())).orElse(filter);
    }

    /** A Danish sentence on what can't be followed; null when all can. */
    String problem(AskedFor asked) {
        return isForgotten(asked) ? "Din søgning huskes kun, indtil du logger ud. Søg igen." : asked.problem();
    }

    /** Whether a search is asked for that nobody remembers. */
    boolean isForgotten(AskedFor asked) {
        return asked.byCitizen() && kept(asked).isEmpty();
    }

    private Optional<Kept> kept(AskedFor asked) {
        HttpSession session = request.getSession(false);
        return session == null || !asked.byCitizen()
                ? Optional.empty()
                : Optional.ofNullable(all(session).get(asked.soegt()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Kept> all(HttpSession session) {
        Object kept = session.getAttribute(SEARCH);
        return kept == null ? Map.of() : (Map<String, Kept>) kept;
    }

    private record Kept(String typed, CitizenSought sought) {}
}
