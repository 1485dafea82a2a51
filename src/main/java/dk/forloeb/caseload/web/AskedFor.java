package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardFilter;
import dk.forloeb.caseload.BoardOrder;
import dk.forloeb.caseload.Concern;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What stands in the board's address, as it came. */
record AskedFor(
        String vis,
        String hvem,
        String enhed,
        String sagsbehandler,
        String fase,
        String status,
        String nr,
        String orden,
        String side,
        String liggetid,
        String soegt,
        String frist) {

    private static final int LAST_PAGE = 100_000;

    private static final String WHOLE_UNIT = "enhed";

    /** A trajectory number or a part of one, such as 123, 2026-000123 or F-2026; nothing that is longer, as a CPR number is. */
    private static final String NUMBER = "(?:F?-?\\d{0,4}-)?\\d{0,6}|F-?\\d{0,4}";

    /** Which of the person's searches; whom it is for stands nowhere in it. */
    private static final String SEARCH = "[0-9a-f]{8}";

    /** More days in the phase than these. */
    private static final String DAYS = "30|90";

    private static final String USER = "[A-Za-z0-9._@-]{1,64}";

    /** What is not understood is left out; {@link #problem} says so. */
    BoardFilter filter() {
        BoardOrder order = code(BoardOrder.class, orden);
        return new BoardFilter(
                code(Concern.class, vis),
                WHOLE_UNIT.equals(hvem),
                code(OrgUnit.class, enhed),
                text(sagsbehandler) != null && sagsbehandler.matches(USER) ? sagsbehandler : null,
                code(Phase.class, fase),
                code(TrajectoryStatus.class, status),
                number() != null && number().matches(NUMBER) ? number() : null,
                order == null ? BoardOrder.FRIST : order,
                text(liggetid) != null && liggetid.matches(DAYS) ? Integer.valueOf(liggetid) : null,
                code(DeadlineKind.class, frist),
                null);
    }

    /** A Danish sentence on what is not understood; null when all is. */
    String problem() {
        if (number() != null && !number().matches(NUMBER)) {
            return "Søg med et forløbsnummer eller en del af det, for eksempel F-2026-000123 eller 123. Navn og"
                    + " CPR-nummer søger du på i feltet »Navn eller CPR-nummer«, så de ikke kommer til at stå i adressen.";
        }
        boolean known = isKnown(Concern.class, vis)
                && isKnown(OrgUnit.class, enhed)
                && (text(sagsbehandler) == null || sagsbehandler.matches(USER))
                && isKnown(Phase.class, fase)
                && isKnown(TrajectoryStatus.class, status)
                && isKnown(BoardOrder.class, orden)
                && (text(liggetid) == null || liggetid.matches(DAYS))
                && isKnown(DeadlineKind.class, frist)
                && (text(soegt) == null || byCitizen());
        return known ? null : "En del af filteret kendes ikke og er ikke brugt.";
    }

    /** The board with the course of this number, or what comes near it. */
    static AskedFor number(String typed) {
        return new AskedFor(null, null, null, null, null, null, typed, null, null, null, null, null);
    }

    /** Whether it is about the citizen that the person searches for; the session keeps whom, the address does not. */
    boolean byCitizen() {
        return soegt != null && soegt.matches(SEARCH);
    }

    /** What is no page is the first. */
    int page() {
        return side != null && side.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(side), LAST_PAGE) : 1;
    }

    /** Addresses that keep what is understood. */
    BoardLinks links() {
        BoardLinks links = links(filter(), page());
        return byCitizen() ? links.and("soegt", soegt) : links;
    }

    /** Addresses that keep this filter. */
    static BoardLinks links(BoardFilter filter, int page) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("vis", name(filter.concern()));
        kept.put("hvem", filter.wholeUnit() ? WHOLE_UNIT : null);
        kept.put("enhed", name(filter.unit()));
        kept.put("sagsbehandler", filter.caseworkerId());
        kept.put("fase", name(filter.phase()));
        kept.put("status", name(filter.status()));
        kept.put("nr", filter.number());
        kept.put(
                "orden",
                filter.order() == BoardOrder.FRIST ? null : filter.order().name());
        kept.put(
                "liggetid",
                filter.phaseDays() == null ? null : filter.phaseDays().toString());
        kept.put("frist", name(filter.deadlines()));
        kept.put("side", page == 1 ? null : String.valueOf(page));
        return new BoardLinks(kept);
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private String number() {
        return nr == null || nr.isBlank() ? null : nr.strip().toUpperCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> boolean isKnown(Class<E> codes, String code) {
        return text(code) == null || code(codes, code) != null;
    }

    private static <E extends Enum<E>> E code(Class<E> codes, String code) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
