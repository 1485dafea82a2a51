package dk.forloeb.demo;

import static java.util.Map.entry;

import dk.forloeb.deadline.WorkingDays;
import dk.forloeb.trajectory.DanishLevel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Competences and health. */
final class ClarificationAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("test-danish", ClarificationAnswers::test),
            entry("clarify-competences", ClarificationAnswers::competences),
            entry("refer-to-physician", ClarificationAnswers::referral),
            entry("find-slot", ClarificationAnswers::slot),
            entry("review-health", ClarificationAnswers::review),
            entry("decide-after-health-review", ClarificationAnswers::decision));

    private ClarificationAnswers() {}

    private static Answers test(Situation citizen) {
        return Answers.none()
                .with("danishTest", "SPROGSKOLE")
                .with("testDate", citizen.today())
                .with("danishLevel", DanishLevel.values()[citizen.persona().danishRank()]);
    }

    private static Answers competences(Situation citizen) {
        return Answers.none()
                .with("schoolYears", citizen.between(4, 12))
                .with("workYearsDk", citizen.between(0, 3))
                .with("workYearsAbroad", citizen.between(0, 6))
                .with("literacy", citizen.persona().danishRank() < 2 ? "SVAG" : "FUNKTIONEL")
                .with("testDate", citizen.today().minusDays(citizen.between(0, 3)))
                .with("danishLevel", DanishLevel.values()[citizen.persona().danishRank()])
                .with("itSkills", citizen.between(1, 4))
                .withProgression(citizen, 1, 3)
                .with("ownBelief", citizen.between(1, 4))
                .with("caseworkerBelief", citizen.between(2, 4));
    }

    private static Answers referral(Situation citizen) {
        boolean wanted = citizen.persona().fate().seesPhysician() || citizen.chance(80);
        return Answers.none()
                .with("physicianWanted", Answers.yesOrNo(wanted))
                .with(
                        "question",
                        "Hvilke hensyn skal en arbejdsplads tage, og hvor mange timer om ugen er det rimeligt at"
                                + " begynde med?")
                .with("urgency", citizen.chance(85) ? "NORMAL" : "HASTER");
    }

    /** The team leader agrees a time outside the physician's calendar. */
    private static Answers slot(Situation citizen) {
        return Answers.none()
                .with(
                        "slotAt",
                        WorkingDays.usual()
                                .after(citizen.today(), citizen.between(5, 12))
                                .atTime(citizen.between(8, 15), 15));
    }

    private static Answers review(Situation citizen) {
        if (citizen.has(Fate.NO_SHOW_AT_DOCTOR)) {
            return Answers.none().with("attended", "NEJ");
        }
        Answers answers = Answers.none()
                .with("attended", "JA")
                .with("findings", "Opdigtede fund til demonstration: undersøgt og talt om hverdagen.")
                .with("diagnoses", null)
                .with("furtherNeed", List.of("EGEN_LAEGE"))
                .with("sharedSummary", "Kan arbejde på nedsat tid med faste pauser. Har godt af en rolig begyndelse.");
        if (citizen.has(Fate.PAUSED_FOR_TREATMENT)) {
            return answers.with("conclusion", "BEHANDLING_FOERST")
                    .with("workBand", "MIDLERTIDIGT_UARBEJDSDYGTIG")
                    .with("accommodations", List.of("PAUSER"));
        }
        if (citizen.has(Fate.CLARIFIED_ELSEWHERE) || citizen.has(Fate.STAYS_AT_RECOMMENDATION)) {
            return answers.with("conclusion", "AFKLARING_ANDET_GRUNDLAG")
                    .with("workBand", "VARIGT_NEDSAT_FORMODET")
                    .with("accommodations", List.of("NEDSAT_TID", "ROLIGT_MILJOE"));
        }
        return citizen.chance(35)
                ? answers.with("conclusion", "KLAR").with("workBand", "FULD").with("accommodations", null)
                : answers.with("conclusion", "KLAR_MED_HENSYN")
                        .with("workBand", "DELVIS_MED_HENSYN")
                        .with("accommodations", List.of("PAUSER", "INGEN_NATARBEJDE"));
    }

    private static Answers decision(Situation citizen) {
        String route =
                switch (citizen.persona().fate()) {
                    case PAUSED_FOR_TREATMENT -> "PAUSE";
                    case CLARIFIED_ELSEWHERE, STAYS_AT_RECOMMENDATION -> "AFKLARING";
                    default -> "PLAN";
                };
        return Answers.none()
                .with("healthRoute", route)
                .with("healthFollowUpAt", citizen.today().plusDays(42))
                .with("citizenView", "Borgeren er enig og vil gerne i gang i det tempo, som helbredet tillader.");
    }
}
