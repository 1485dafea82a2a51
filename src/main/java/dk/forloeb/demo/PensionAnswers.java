package dk.forloeb.demo;

import static java.util.Map.entry;

import dk.forloeb.deadline.WorkingDays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Clarification of flexjob and disability pension: everybody who comes that far gets a flexjob. */
final class PensionAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("describe-work-ability", PensionAnswers::ability),
            entry("choose-clarification", citizen -> Answers.none().with("chosen", "FORBEREDENDE_DEL")),
            entry("check-obvious-case", citizen -> Answers.none().with("obvious", "NEJ")),
            entry("inform-citizen", PensionAnswers::information),
            entry("prepare-case", PensionAnswers::preparation),
            entry("request-certificate", PensionAnswers::request),
            entry("register-certificate", PensionAnswers::certificate),
            entry("obtain-health-advice", PensionAnswers::advice),
            entry("book-team-meeting", PensionAnswers::booking),
            entry("hold-team-meeting", PensionAnswers::meeting),
            entry("write-recommendation", PensionAnswers::recommendation),
            entry("consider-recommendation", citizen -> Answers.none().with("consideredStep", "FOELG")),
            entry("effectuate-decision", PensionAnswers::effect),
            entry("review-pension-case", citizen -> Answers.none().with("deadlineHolds", "JA")),
            entry("secure-pension-deadline", citizen -> Answers.none().with("deadlineHolds", "JA")));

    private static final int READING_DAYS = 10;

    private PensionAnswers() {}

    /** Whether the form is about the decision that a clarification leads to. */
    static boolean isDecided(Situation citizen) {
        return citizen.prefill().text("kindName").equals("Fleksjob");
    }

    private static Answers ability(Situation citizen) {
        return Answers.none()
                .with("triedOffers", List.of("PRAKTIK", "OPKVALIFICERING", "MENTOR"))
                .with("attendanceAbility", citizen.between(5, 12))
                .with(
                        "functionSummary",
                        "Kan arbejde i korte perioder med faste pauser. Bliver hurtigt træt og har brug for ro (opdigtet).")
                .with("functionSevere", "NEJ")
                .with("prognosis", "USIKKER")
                .with("treatmentOngoing", "NEJ")
                .with("citizenWish", "FLEKSJOB");
    }

    private static Answers information(Situation citizen) {
        return Answers.none()
                .with("informedOn", citizen.today())
                .with("existingGrounds", "NEJ")
                .with("consentGiven", "JA")
                .with("citizenView", "Borgeren vil gerne arbejde, men på færre timer.");
    }

    private static Answers preparation(Situation citizen) {
        return Answers.none()
                .with("goals", "Et fast arbejde på få timer, gerne i et køkken.")
                .with("healthResources", "Opdigtet til demonstration: møder stabilt.")
                .with("healthChallenges", "Opdigtet til demonstration: bliver hurtigt træt.")
                .with("citizenApprovedOn", citizen.today());
    }

    private static Answers request(Situation citizen) {
        return Answers.none()
                .with("certificateForm", "LAE265")
                .with("doctor", "Lægehuset Prøvegade (opdigtet)")
                .with("basis", "SAMTYKKE")
                .with("question", "Hvor mange timer om ugen er realistisk på længere sigt?");
    }

    private static Answers certificate(Situation citizen) {
        return Answers.none()
                .with("certificateResult", "MODTAGET")
                .with("receivedOn", citizen.today())
                .with("issuer", "EGEN_LAEGE")
                .with("documentRef", "J-2026-%03d".formatted(citizen.between(1, 999)))
                .with("cost", null);
    }

    private static Answers advice(Situation citizen) {
        return Answers.none()
                .with("requestedOn", citizen.today())
                .with("receivedOn", citizen.today())
                .with("healthAdvice", "Opdigtet til demonstration: få timer og faste pauser er holdbart.")
                .with("meetingWanted", "JA");
    }

    private static Answers booking(Situation citizen) {
        return Answers.none()
                .with(
                        "meetingAt",
                        WorkingDays.usual().after(citizen.today(), READING_DAYS).atTime(citizen.between(9, 14), 0))
                .with("place", "Center Nord, lokale 2 (opdigtet)")
                .with("participants", List.of("BESKAEFTIGELSE", "SUNDHED", "SOCIAL", "SUNDHEDSKOORDINATOR"))
                .with("fileSentOn", citizen.today());
    }

    private static Answers meeting(Situation citizen) {
        return Answers.none()
                .with("held", "JA")
                .with("citizenAttended", "JA")
                .with(
                        "minutes",
                        "Opdigtet til demonstration: teamet talte med borgeren om timer, pauser og arbejdsopgaver.")
                .with("healthAdvice", "Opdigtet til demonstration: få timer og faste pauser er holdbart.");
    }

    private static Answers recommendation(Situation citizen) {
        return Answers.none()
                .with("recommendation", "FLEKSJOB")
                .with("workAbility", "VAESENTLIG_VARIGT")
                .with(
                        "reasoning",
                        "Borgeren har deltaget stabilt i praktik og opkvalificering og har nået sit loft på få timer om"
                                + " ugen. Skånehensyn og hjælpemidler er prøvet uden at timerne kunne sættes op. Den"
                                + " tilbageværende arbejdsevne kan bruges i et fleksjob, men ikke til at forsørge sig selv.");
    }

    private static Answers effect(Situation citizen) {
        return Answers.none()
                .with("effectuation", "FLEKSJOB_VISITERET")
                .with("effectuatedOn", citizen.today())
                .with("effectiveFrom", citizen.today().plusDays(1))
                .with("effectuationNote", null);
    }
}
