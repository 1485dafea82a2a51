package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.CitizenSearchService;
import dk.forloeb.caseload.CitizenSought;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whom somebody searches the board for. The session keeps it until the person logs out; in the address it would stay in the
 * browser's history and in the logs of what lies between.
 */
@Component
class CitizenSearch {

    private static final String SEARCH = "forloeb.citizen-search";

    private final CitizenSearchService search;
    private final HttpServletRequest request;

    CitizenSearch(CitizenSearchService search, HttpServletRequest request) {
        this.search = search;
        this.request = request;
    }

    /**
     * From now on the board is searched for this.
     *
     * @throws dk.forloeb.caseload.BoardRefusedException when it is neither name nor CPR number
     */
    void remember(String typed) {
        CitizenSought sought = search.sought(typed);
        // A number is not shown again.
        request.getSession().setAttribute(SEARCH, new Kept(sought.id() == null ? typed.strip() : "", sought));
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
        return asked.byCitizen() && kept(asked).isEmpty()
                ? "Hvem du søgte på, huskes kun, til du logger ud. Søg igen."
                : asked.problem();
    }

    private Optional<Kept> kept(AskedFor asked) {
        HttpSession session = request.getSession(false);
        return session == null || !asked.byCitizen()
                ? Optional.empty()
                : Optional.ofNullable((Kept) session.getAttribute(SEARCH));
    }

    private record Kept(String typed, CitizenSought sought) {}
}
