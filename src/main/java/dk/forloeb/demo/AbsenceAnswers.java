package dk.forloeb.demo;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Absence, and what the team leader does about what is late. */
final class AbsenceAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("contact-after-absence", AbsenceAnswers::contact),
            entry("hold-sickness-talk", AbsenceAnswers::sickness),
            entry("hold-case-conference", AbsenceAnswers::sickness),
            entry("assess-availability", AbsenceAnswers::guidance),
            entry("send-hearing", citizen -> Answers.none().with("channel", "DIGITAL_POST")),
            entry("record-hearing-reply", citizen -> Answers.none().with("repliedOn", citizen.today())),
            // No new date: the task may have been done since it was late.
            entry("follow-up-deadline", citizen -> Answers.none()
                    .with("followUp", citizen.chance(50) ? "OMFORDELT" : "AFVENTER")),
            entry("recommend-sanction", AbsenceAnswers::recommendation),
            entry("resume-plan", AbsenceAnswers::agreement));

    private static final List<String> CHANNELS = List.of("TELEFON", "SMS", "FREMMOEDE", "TELEFON", "TELEFON");
    private static final List<String> EXCUSED = List.of("SYG", "BARN_SYG", "LOVLIGT_ANDET");

    private AbsenceAnswers() {}

    private static Answers contact(Situation citizen) {
        String earlier = citizen.prefill().text("earlierAttempts");
        int attempt = earlier.isEmpty() ? 0 : earlier.split("\n").length;
        boolean excused = citizen.chance(75);
        return Answers.none()
                .with("channel", CHANNELS.get(Math.min(attempt, CHANNELS.size() - 1)))
                .with("reached", Answers.yesOrNo(citizen.chance(65)))
                .with("absenceType", excused ? NameStock.pick(EXCUSED, citizen.random()) : "UDEBLEVET")
                .with("documentation", excused ? "TRO_OG_LOVE" : "INGEN")
                .with("reasonableCause", Answers.yesOrNo(excused));
    }

    private static Answers sickness(Situation citizen) {
        boolean ill = citizen.chance(50);
        return Answers.none()
                .with("heldOn", citizen.today())
                .with("stillIll", Answers.yesOrNo(ill))
                .with("fitOn", ill ? null : citizen.today());
    }

    private static Answers guidance(Situation citizen) {
        boolean heard = citizen.chance(60);
        return Answers.none()
                .with("guidance", heard ? List.of("PLIGT", "KONSEKVENS", "INDKALDELSE", "FORSTAAET") : List.of("PLIGT"))
                .with("personalAttempt", "JA")
                .with("decision", heard ? "PARTSHOERING" : "INGEN_SANKTION");
    }

    private static Answers recommendation(Situation citizen) {
        return Answers.none().with("recommendation", citizen.chance(40) ? "SANKTION" : "INGEN_SANKTION");
    }

    private static Answers agreement(Situation citizen) {
        return Answers.none()
                .with("resumesOn", citizen.today().plusDays(1))
                .with("hoursPerWeek", citizen.between(15, 30));
    }
}
