package dk.forloeb.coordination;

import dk.forloeb.trajectory.ConsentScope;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/** A request to the social administration about a citizen's housing, on consent and on law. */
public final class RequestExample {

    public static final String NO = "F-2026-000001";
    public static final UUID ID = new UUID(7, 7);
    public static final LocalDateTime SHARED_AT = LocalDateTime.of(2026, 3, 2, 10, 0);

    private RequestExample() {}

    public static RequestDraft onConsent() {
        return new RequestDraft(
                Administration.SOF,
                "Karin Kontakt",
                SharingBasis.SAMTYKKE,
                null,
                null,
                Set.of(Problem.BOLIG),
                Set.of(ConsentScope.SOCIALT),
                "Kan borgeren få hjælp til en bolig?");
    }

    public static RequestDraft onLaw() {
        return new RequestDraft(
                Administration.SOF,
                "Karin Kontakt",
                SharingBasis.LOV,
                "Retssikkerhedsloven § 11 c",
                "Der er børn i fare.",
                Set.of(Problem.BOERN, Problem.PSYKE),
                Set.of(ConsentScope.SOCIALT, ConsentScope.HELBRED_FUNKTION, ConsentScope.SPROG, ConsentScope.ARBEJDE),
                "Kender I familien?");
    }

    public static RequestView view(RequestStatus status, Lapse lapse) {
        boolean shared = status != RequestStatus.OENSKET && status != RequestStatus.BESKREVET;
        return new RequestView(
                ID,
                NO + "-S1",
                NO,
                status,
                Administration.SOF,
                SharingBasis.SAMTYKKE,
                null,
                Set.of(Problem.BOLIG),
                Set.of(ConsentScope.SOCIALT),
                SHARED_AT.minusDays(1),
                shared ? SHARED_AT : null,
                shared ? SHARED_AT.toLocalDate().plusDays(14) : null,
                lapse);
    }
}
