package dk.forloeb.demo;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The next step, the end and the after-care. */
final class ClosingAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("choose-next-step", ClosingAnswers::nextStep),
            entry("review-long-course", ClosingAnswers::longCourse),
            entry("close-trajectory", ClosingAnswers::close),
            entry("hand-over-case", ClosingAnswers::handOver),
            entry("tell-others", citizen -> Answers.none().with("told", List.of("MENTOR"))),
            entry("hold-aftercare-contact", ClosingAnswers::aftercare));

    private static final Set<String> ENDS = Set.of("JOB", "AFKLARING", "AFSLUT");

    private ClosingAnswers() {}

    private static Answers nextStep(Situation citizen) {
        boolean firstRound = citizen.variable("round") instanceof Integer round && round <= 1;
        String step =
                switch (citizen.persona().fate()) {
                    case JOB, STAYS_AT_CLOSING -> "JOB";
                    case EDUCATION -> "AFSLUT";
                    case CLARIFIED_ELSEWHERE, STAYS_AT_RECOMMENDATION -> "AFKLARING";
                    case LOOPS_ONCE -> firstRound ? anotherRound(citizen) : "JOB";
                    default -> anotherRound(citizen);
                };
        return Answers.none()
                .with("chosen", step)
                .with("citizenView", "Borgeren er enig i valget og har selv været med til at foreslå det.")
                .with("effectiveDate", citizen.today());
    }

    /** What the system proposes, unless it would end the course. */
    private static String anotherRound(Situation citizen) {
        return citizen.optionOf("chosen")
                .filter(proposed -> !ENDS.contains(proposed))
                .orElse("NY_PLAN");
    }

    private static Answers longCourse(Situation citizen) {
        return Answers.none()
                .with("decision", "FORTSAET")
                .with("reason", "Der er tydelig fremgang i dansk og fremmøde, og en ny plads er på vej.");
    }

    private static Answers close(Situation citizen) {
        String outcome =
                switch (citizen.persona().fate()) {
                    case DECLINES, DECLINED_LATELY -> "AFSL_EGET_OENSKE";
                    case EDUCATION -> "AFSL_UDDANNELSE";
                    case LOOPS_ONCE -> "AFSL_FLYTTET";
                    case CLARIFIED_ELSEWHERE -> "AFSL_FLEKSJOB";
                    default -> citizen.chance(70) ? "AFSL_JOB" : "DELTID_JOB";
                };
        return Answers.none()
                .with("outcome", outcome)
                .with("outcomeDate", citizen.today())
                .with("employer", "Havnens Kantine (opdigtet)")
                .with("weeklyHours", outcome.equals("AFSL_JOB") ? 37 : citizen.between(15, 25))
                .with("education", "Grundforløb på en erhvervsskole")
                .withProgression(citizen, 3, 5)
                .with("aftercareConsent", Answers.yesOrNo(wantsContact(citizen, 85)));
    }

    private static Answers handOver(Situation citizen) {
        return Answers.none()
                .with("municipalityCode", "157")
                .with("handedOverOn", citizen.today())
                .with("byLaw", List.of("STAMOPLYSNINGER", "PLAN"))
                .with("consentGiven", Answers.yesOrNo(citizen.chance(60)))
                .with("byConsent", List.of("KOMPETENCER"))
                .with("complaints", "NEJ");
    }

    private static Answers aftercare(Situation citizen) {
        return Answers.none()
                .with("date", citizen.now().minusMinutes(35))
                .with("channel", "TELEFON")
                .with("reached", "JA")
                .with("stillInJob", "JA")
                .with("issues", List.of("INGEN"))
                .with("nextHelpNeeded", "NEJ")
                .with("aftercareContinues", Answers.yesOrNo(wantsContact(citizen, 80)));
    }

    /** After-care is the citizen's own choice; who has begun an education always wants it. */
    private static boolean wantsContact(Situation citizen, int percent) {
        return citizen.has(Fate.EDUCATION) || !citizen.persona().fate().declines() && citizen.chance(percent);
    }
}
